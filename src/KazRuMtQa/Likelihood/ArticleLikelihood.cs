using System.Globalization;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>The likelihood of one article and of its sentences, each with what pushed it. Pushes and constant add up to the log odds.</summary>
internal sealed class ArticleLikelihood
{
    private readonly RuleOdds ruleOdds;
    private readonly TextEvidence? words;
    private readonly ClassifierWeights? weights;
    private readonly double logOdds;

    /// <summary>How much of its weight the article's words have, by its length.</summary>
    private readonly double share;

    internal ArticleLikelihood(RuleOdds ruleOdds, TextEvidence? words, ClassifierWeights? weights, Document document, ReadOnlySpan<Finding> findings)
    {
        (this.ruleOdds, this.words, this.weights) = (ruleOdds, words, weights);
        var found = ruleOdds.Of(findings);
        var rules = found.Sum(reason => reason.Weight);
        share = words is null ? 0 : ArticleCombination.Share(words.Tokens);
        logOdds = words is null ? ByRules(found, document.WordCount) : weights!.Article.LogOdds(words.Article, words.SentenceMean, rules, words.Damage, share);
        Value = Of(logOdds);
        Reasons = Ordered(words is null ? RuleReasons(found, document.WordCount) : ArticleReasons(found));
    }

    public double Value { get; }

    /// <summary>Whether a trained classifier read the words.</summary>
    public bool IsLearned => words is not null;

    /// <summary>Strongest first.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The likelihood of a sentence within this article, and its reasons on demand.</summary>
    public (double Likelihood, Func<IReadOnlyList<Reason>> Reasons) Of(Sentence sentence, ReadOnlySpan<Finding> findings)
    {
        var found = ruleOdds.Of(findings);
        var wordCount = sentence.EndToken - sentence.FirstToken;
        if (words is null) return (Of(ByRules(found, wordCount)), () => Ordered(RuleReasons(found, wordCount)));
        var odds = weights!.Sentence.LogOdds(words.Sentence(sentence.Index), logOdds, found.Sum(reason => reason.Weight), words.DamageOf(sentence.Index));
        return (Of(odds), () => Ordered(SentenceReasons(sentence, found)));
    }

    private IEnumerable<Reason> ArticleReasons(IReadOnlyList<Reason> found) =>
        words!.ArticlePushes(share * weights!.Article.Words, weights.Article.Sentences).Reasons()
            .Concat(OfRules(found, words.Tokens, weights.Article.Rules))
            .Append(Fluency((1 - share) * weights.Article.Damage * (words.Damage - weights.Means.Damage), InSentences(words.DamagedSentences)));

    private IEnumerable<Reason> SentenceReasons(Sentence sentence, IReadOnlyList<Reason> found) =>
        words!.SentencePushes(sentence.Index, weights!.Sentence.Words).Reasons()
            .Concat(OfRules(found, sentence.EndToken - sentence.FirstToken, weights.Sentence.Rules))
            .Append(new Reason("The article as a whole", weights.Sentence.Article * logOdds))
            .Append(Fluency(weights.Sentence.Damage * (words.DamageOf(sentence.Index) - weights.Means.Damage), words.LeastExpected(sentence) is { } word ? $", perhaps near “{word}”" : ""));

    /// <summary>
    /// What was found, less what is found in other texts of the length: to find less than that speaks for a human, and what is found beyond it
    /// for a machine.
    /// </summary>
    private IEnumerable<Reason> OfRules(IReadOnlyList<Reason> found, int tokens, double factor)
    {
        var usual = weights!.Means.RulesPerToken * tokens;
        var sum = found.Sum(reason => reason.Weight);
        return sum > usual
            ? Scaled(found, factor * (1 - (usual / sum)))
            : Scaled(found.Append(new Reason(found.Count == 0 ? "Nothing found" : "Little else found", -usual)), factor);
    }

    private static Reason Fluency(double weight, string where) => new(weight > 0 ? $"Words lost, moved or out of place{where}" : "Sound sentences", weight);

    private static string InSentences((int Damaged, int All) sentences) =>
        sentences.Damaged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", in {sentences.Damaged} of {sentences.All} sentences");

    private double ByRules(IReadOnlyList<Reason> found, int wordCount) => RuleOdds.PriorLogOdds + RuleReasons(found, wordCount).Sum(reason => reason.Weight);

    private IEnumerable<Reason> RuleReasons(IReadOnlyList<Reason> found, int wordCount) =>
        Scaled(found.Append(ruleOdds.Absence(found.Count > 0, wordCount)), RuleOdds.Dispersion);

    private static IEnumerable<Reason> Scaled(IEnumerable<Reason> reasons, double factor) => reasons.Select(reason => reason with { Weight = factor * reason.Weight });

    private static Reason[] Ordered(IEnumerable<Reason> reasons) =>
        [.. reasons.OrderByDescending(reason => Math.Abs(reason.Weight)).ThenBy(reason => reason.Text, StringComparer.Ordinal)];

    private static double Of(double logOdds) => Math.Round(1 / (1 + Math.Exp(-logOdds)), 3);
}
