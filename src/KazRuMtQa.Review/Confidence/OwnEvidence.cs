using System.Globalization;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Confidence;

/// <summary>
/// How likely a proposal is right, by our own evidence on its words: how surprising they are to the language models, by word and by form, and
/// whether a rule came near to flagging them. The log odds are those of the kind, counted on checked answers, and the log likelihood ratio of the
/// evidence, fitted on places that editors marked against others of their length. What the model thinks of itself is not asked.
/// </summary>
internal sealed class OwnEvidence(Document document, IEnumerable<TextSpan> nearMisses, EvidenceWeights weights)
{
    /// <summary>Nothing is that certain, nor that wrong once it has passed the checks.</summary>
    private const double Most = 0.95;
    private const double Least = 0.05;

    /// <summary>Names of the <see cref="Features"/>, in order.</summary>
    public static readonly IReadOnlyList<string> Terms =
        ["word-peak", "word-excess", "word-backward-peak", "form-peak", "form-backward-peak", "unknown-word", "near-miss"];

    private readonly TextSpan[] near = [.. nearMisses];

    /// <summary>0 to 1.</summary>
    public double ConfidenceOf(string kind, TextSpan span)
    {
        var logOdds = weights.PriorOf(kind) + weights.RatioOf(Features(span));
        return Math.Round(Math.Clamp(1 / (1 + Math.Exp(-logOdds)), Least, Most), 3);
    }

    /// <summary>One figure for each of <see cref="Terms"/>, in tens of bits; all 0 where no language model is at hand.</summary>
    public double[] Features(TextSpan span)
    {
        const double Scale = 0.1;
        var features = new double[Terms.Count];
        features[^1] = near.Any(span.Overlaps) ? 1 : 0;
        if (document.Surprisals() is not { } surprisals) return features;
        var (sum, count) = (0.0, 0);
        Token? first = null;
        for (var token = document.TokenAt(span.Start); !token.IsNone && token.Span.Start < span.End; token = document.Tokens[token.Index + 1])
        {
            first ??= token;
            features[0] = Math.Max(features[0], Scale * surprisals.WordForward[token.Index]);
            features[2] = Math.Max(features[2], Scale * surprisals.WordBackward[token.Index]);
            features[3] = Math.Max(features[3], Scale * surprisals.FormForward[token.Index]);
            features[4] = Math.Max(features[4], Scale * surprisals.FormBackward[token.Index]);
            if (token.IsWord && !token.Entry.IsKnown) features[5] = 1;
            if (surprisals.WordForward[token.Index] > 0) (sum, count) = (sum + surprisals.WordForward[token.Index], count + 1);
        }

        if (first is not null && count > 0) features[1] = Scale * ((sum / count) - surprisals.Means(document.SentenceOf(first)).Word);
        return features;
    }
}

/// <summary>The figures of <c>models/review.tsv</c>, which <c>lab train review</c> writes.</summary>
internal sealed class EvidenceWeights
{
    private const string PriorPrefix = "prior/";
    private const string Constant = "constant";

    private readonly Dictionary<string, double> weights;

    private EvidenceWeights(Dictionary<string, double> weights) => this.weights = weights;

    public static EvidenceWeights Bundled { get; } = Read();

    /// <exception cref="InvalidDataException">A line is not as described; the message says which.</exception>
    public static EvidenceWeights Parse(string file, IEnumerable<string> lines)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (index, line) in lines.Index().Skip(1))
        {
            if (line.Split('\t') is not [var term, var cell]
                || !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
                || !weights.TryAdd(term, weight))
                throw new InvalidDataException($"{file}({index + 1}): a term and its weight were expected, each term once.");
        }

        var missing = OwnEvidence.Terms.Append(Constant).Append(PriorPrefix + "all").FirstOrDefault(term => !weights.ContainsKey(term));
        return missing is null ? new EvidenceWeights(weights) : throw new InvalidDataException($"{file}: there is no weight of '{missing}'.");
    }

    /// <summary>The log odds that a checked proposal of the kind is right.</summary>
    public double PriorOf(string kind) => weights.GetValueOrDefault(PriorPrefix + kind, weights[PriorPrefix + "all"]);

    /// <summary>The log likelihood ratio of the evidence.</summary>
    public double RatioOf(IReadOnlyList<double> features) =>
        weights[Constant] + OwnEvidence.Terms.Select((term, i) => weights[term] * features[i]).Sum();

    private static EvidenceWeights Read()
    {
        using var reader = new StreamReader(typeof(EvidenceWeights).Assembly.GetManifestResourceStream("review.tsv")!);
        return Parse("review.tsv", reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
