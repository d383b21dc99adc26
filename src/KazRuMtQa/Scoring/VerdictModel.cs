using System.Globalization;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Scoring;

/// <summary>
/// Two logistic regressions over <see cref="VerdictEvidence"/>: the probability that an editor would change the article before publication, and that
/// he or she would keep it back. Fitted by the lab's <c>train verdict</c> on articles in which editors marked every artifact and on news
/// written in English; the probabilities from which a verdict follows are fitted there too.
/// </summary>
internal sealed class VerdictModel
{
    /// <summary>Name of the embedded table: a line for the constant, one for each term, and one for the threshold.</summary>
    public const string File = "verdict.tsv";

    public const string Header = "term\tedit\tkeepBack";
    public const string Constant = "constant";
    public const string Threshold = "threshold";

    private const double LikelierThanNot = 0.5;

    private readonly (double Edit, double KeepBack)[] weights;
    private readonly (double Edit, double KeepBack) constant;
    private readonly (double Edit, double KeepBack) threshold;

    /// <exception cref="InvalidDataException">A term is missing.</exception>
    public VerdictModel(IReadOnlyDictionary<string, (double Edit, double KeepBack)> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        this.weights = [.. VerdictEvidence.Terms.Select(Of)];
        (constant, threshold) = (Of(Constant), Of(Threshold));

        (double Edit, double KeepBack) Of(string term) =>
            weights.TryGetValue(term, out var weight) ? weight : throw new InvalidDataException($"{File}: there is no line for '{term}'.");
    }

    /// <summary>The probability of <see cref="EditChance"/> from which an article is to be reviewed, unless the house says otherwise.</summary>
    public double ReviewFrom => threshold.Edit;

    /// <summary>The probability of <see cref="KeepBackChance"/> from which an article is to be kept back, unless the house says otherwise.</summary>
    public double BlockFrom => threshold.KeepBack;

    public static VerdictModel Read() => new(TableFolder.Embedded("evidence").Read(File).ToDictionary(
        row => row[0], row => (double.Parse(row[1], CultureInfo.InvariantCulture), double.Parse(row[2], CultureInfo.InvariantCulture)),
        StringComparer.Ordinal));

    /// <summary>How likely an editor would change the article before publication, 0 to 1.</summary>
    public double EditChance(VerdictEvidence evidence) => Chance(evidence, weight => weight.Edit);

    /// <summary>How likely an editor would keep the article back, 0 to 1.</summary>
    public double KeepBackChance(VerdictEvidence evidence) => Chance(evidence, weight => weight.KeepBack);

    /// <summary>
    /// What an editor would likely do. Where nothing was found there is nothing to edit but how the text reads, and articles about the region read
    /// like translations to a model that has learned from translations of them: these are sent to an editor only if that is likelier than not.
    /// </summary>
    /// <param name="evidence">What was found.</param>
    /// <param name="reviewFrom">The house's own threshold; null for <see cref="ReviewFrom"/>.</param>
    /// <param name="blockFrom">The house's own threshold; null for <see cref="BlockFrom"/>.</param>
    public Verdict Decide(VerdictEvidence evidence, double? reviewFrom = null, double? blockFrom = null) =>
        KeepBackChance(evidence) >= (blockFrom ?? BlockFrom) ? Verdict.Block
        : EditChance(evidence) >= (reviewFrom ?? (evidence.HasFindings ? ReviewFrom : Math.Max(ReviewFrom, LikelierThanNot))) ? Verdict.Review
        : Verdict.Pass;

    /// <summary>The table as it is written to <c>models/</c>.</summary>
    public IEnumerable<string> Lines() =>
        VerdictEvidence.Terms.Zip(weights, LineOf).Append(LineOf(Constant, constant)).Append(LineOf(Threshold, threshold)).Prepend(Header);

    private static string LineOf(string term, (double Edit, double KeepBack) weight) =>
        string.Create(CultureInfo.InvariantCulture, $"{term}\t{weight.Edit}\t{weight.KeepBack}");

    /// <summary>The term that moves the probability of an edit most upwards.</summary>
    public string StrongestTerm(VerdictEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return VerdictEvidence.Terms[Enumerable.Range(0, weights.Length).MaxBy(i => weights[i].Edit * evidence.Features[i])];
    }

    private double Chance(VerdictEvidence evidence, Func<(double Edit, double KeepBack), double> side)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var logOdds = side(constant);
        for (var i = 0; i < weights.Length; i++) logOdds += side(weights[i]) * evidence.Features[i];
        return 1 / (1 + Math.Exp(-logOdds));
    }
}
