using System.Runtime.InteropServices;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// A sentence for training: its n-grams and what the language model says of it (both empty when it is too short), and what the rules say.
/// </summary>
internal sealed record LabelledSentence(int[] Buckets, float[] Damage, int Tokens, double Rules);

/// <summary>What of an article a text is.</summary>
internal enum TextKind
{
    Article,

    /// <summary>One to four sentences of an article.</summary>
    Excerpt,

    /// <summary>One sentence, damaged on purpose; it counts as machine translation.</summary>
    Damaged,
}

/// <summary>An article or a part of one for training, read once: its n-grams, its sentences, and what the rules say of it.</summary>
internal sealed class LabelledArticle
{
    private static readonly RuleOdds Odds = new(Models.Bundled.Evidence, RuleCatalogue.All);
    private static readonly LikelihoodReader RulesAlone = new(Models.Bundled.Evidence, RuleCatalogue.All, ModelFolder.None);

    public static readonly IReadOnlyList<string> Families =
        [.. RuleCatalogue.All.Select(rule => rule.Family).Distinct().Order(StringComparer.Ordinal)];

    private LabelledArticle(MeasuredArticle article, TextKind kind) =>
        (Kind, Set, Id, System, Origin) = (kind, article.Set, article.Id, SystemOf(article.Producer), article.Origin);

    public TextKind Kind { get; }

    public string Set { get; }

    public string Id { get; }

    /// <summary>The system whatever its submission: "online-a" for online-A, ONLINE-A.0; so that it can be held out as a whole.</summary>
    public string System { get; }

    public Origin Origin { get; }

    public bool IsMachine => Origin == Origin.Machine;

    public required IReadOnlyList<NgramValue> Ngrams { get; init; }

    public required IReadOnlyList<LabelledSentence> Sentences { get; init; }

    /// <summary>The rule sum that the combination weighs.</summary>
    public required double Rules { get; init; }

    /// <summary>The same by family of rules, in the order of <see cref="Families"/>.</summary>
    public required IReadOnlyList<float> RulesByFamily { get; init; }

    /// <summary>Tokens of all sentences.</summary>
    public int Tokens => Sentences.Sum(sentence => sentence.Tokens);

    /// <summary>The likelihood that rules alone would give.</summary>
    public required double RuleLikelihood { get; init; }

    public static LabelledArticle Read(MeasuredArticle article, TextKind kind, MtChecker checker)
    {
        var document = Document.Create(article.Text, Language.English, Models.Bundled.Folder);
        var findings = checker.Check(article.Text).Findings.ToArray();
        var surprisals = document.Surprisals() ?? throw new ToolException("The language model is missing: run train lm first.");
        var reader = new NgramReader();
        var all = new List<Ngram>();
        var sentences = new List<LabelledSentence>();
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            var first = all.Count;
            reader.Read(document, sentence, all);
            while (next < findings.Length && findings[next].Span.Start < sentence.Span.Start) next++;
            var from = next;
            while (next < findings.Length && findings[next].Span.Start < sentence.Span.End) next++;
            var tokens = sentence.EndToken - sentence.FirstToken;
            var isShort = tokens < WordingReader.FewestTokens;
            float[] damage = isShort ? [] : new float[DamageFeatures.Names.Count];
            if (!isShort) DamageFeatures.Fill(document, surprisals, sentence, damage);
            sentences.Add(new LabelledSentence(isShort ? [] : Sorted(all, first), damage, tokens, Sum(findings.AsSpan(from, next - from))));
        }

        return new LabelledArticle(article, kind)
        {
            Ngrams = Values(all),
            Sentences = sentences,
            Rules = Sum(findings),
            RulesByFamily = ByFamily(findings),
            RuleLikelihood = RulesAlone.Of(document, isExpected: true, findings).Value,
        };
    }

    private static float[] ByFamily(Finding[] findings)
    {
        var found = findings.GroupBy(finding => finding.Rule.Family).ToDictionary(family => family.Key, family => (float)Sum([.. family]));
        return [.. Families.Select(family => found.GetValueOrDefault(family))];
    }

    private static double Sum(ReadOnlySpan<Finding> findings) => findings.IsEmpty ? 0 : Odds.Of(findings).Sum(reason => reason.Weight);

    private static List<NgramValue> Values(List<Ngram> ngrams)
    {
        var values = new List<NgramValue>();
        foreach (var entry in NgramVector.Of([.. ngrams])) values.Add(new NgramValue(entry.Bucket, entry.Value));
        return values;
    }

    private static int[] Sorted(List<Ngram> ngrams, int first)
    {
        var buckets = new int[ngrams.Count - first];
        for (var i = first; i < ngrams.Count; i++) buckets[i - first] = ngrams[i].Bucket;
        Array.Sort(buckets);
        return buckets;
    }

    private static string SystemOf(string producer)
    {
        var name = producer.Split('.')[0].ToLowerInvariant();
        return name.StartsWith("online-", StringComparison.Ordinal) ? string.Join('-', name.Split('-').Take(2)) : name;
    }
}
