using System.Globalization;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Scoring;

/// <summary>The limits that a house sets for itself.</summary>
/// <param name="ReviewBelow">Articles that score below are to be reviewed in any case, 0 to 100.</param>
/// <param name="BlockBelow">Articles that score below are blocked in any case, 0 to 100.</param>
/// <param name="ReviewFrom">The probability of an edit from which an article is to be reviewed; null for the fitted one.</param>
/// <param name="BlockFrom">The probability of being kept back from which an article is blocked; null for the fitted one.</param>
/// <param name="BlockOnCritical">Whether one critical finding blocks an article whatever else there is.</param>
internal sealed record VerdictLimits(double ReviewBelow, double BlockBelow, double? ReviewFrom, double? BlockFrom, bool BlockOnCritical);

/// <summary>
/// Decides what to do with an article, and says why in one sentence. What settles the matter by itself comes first: a text that is not English, a
/// confession, a critical finding; one major finding, or three small ones on a page, send it to an editor. Then the limits that a house has
/// set for the score, then the probabilities of <see cref="VerdictModel"/>.
/// </summary>
internal sealed class VerdictPolicy(VerdictLimits limits, VerdictModel model)
{
    /// <summary>So many issues on a page of 150 words are edited, however small: what editors' marks come to is defined so, too.</summary>
    private const int IssuesToEdit = 3;
    private const double WordsOfPage = 150;

    /// <param name="findings">What was found, in text order.</param>
    /// <param name="textOf">The passage that a finding is about: in the text, or in the title.</param>
    /// <param name="language">The language the text is in, as an ISO 639-1 code, and whether it is the one it should be in.</param>
    /// <param name="wordCount">Words and numbers of the text.</param>
    /// <param name="score">The score, 0 to 100.</param>
    /// <param name="likelihood">The likelihood of the article; null where it cannot be told.</param>
    public (Verdict Verdict, string Why) Decide(
        IReadOnlyList<Finding> findings, Func<Finding, string> textOf, (string Code, bool IsExpected) language, int wordCount, double score,
        double? likelihood)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var counted = findings.Where(finding => finding.Dismissal is null).ToArray();
        if (!language.IsExpected) return (Verdict.Block, $"The text is in {LanguageIdentifier.NameOf(language.Code)}, not in English.");
        if (limits.BlockOnCritical && counted.FirstOrDefault(finding => finding.Severity == Severity.Critical) is { } critical)
            return (Verdict.Block, $"“{Excerpt.Quote(textOf(critical))}” cannot be printed ({LowerFirst(critical.Rule.Title)}).");
        if (score < limits.BlockBelow)
            return (Verdict.Block, $"The score of {Number(score)} is under the house limit of {Number(limits.BlockBelow)}.");

        // A confession says who translated, not how well: whether the article is kept back depends on the rest.
        var confession = counted.FirstOrDefault(finding => finding.Rule.IsConfession);
        var others = Array.FindAll(counted, finding => !finding.Rule.IsConfession);
        var evidence = VerdictEvidence.Of(others, wordCount, confession is null ? likelihood : null);
        var decision = model.Decide(evidence, limits.ReviewFrom, limits.BlockFrom);
        if (decision == Verdict.Block)
            return (Verdict.Block, WhyBlock(counted, wordCount, likelihood));
        if (confession is not null)
            return (Verdict.Review, $"The text says it was machine-translated: “{Excerpt.Quote(textOf(confession))}”.");
        if (score < limits.ReviewBelow)
            return (Verdict.Review, $"The score of {Number(score)} is under the house limit of {Number(limits.ReviewBelow)}.");
        if (decision == Verdict.Review || MustBeEdited(counted, wordCount))
            return (Verdict.Review, WhyReview(counted, evidence, wordCount, likelihood));
        return (Verdict.Pass, counted.Length == 0
            ? "No issues that an editor would change."
            : $"Only small issues: {Counts(counted)} in {Figures.Count(wordCount, "word")}.");
    }

    private static bool MustBeEdited(Finding[] counted, int wordCount)
    {
        var issues = Array.FindAll(counted, finding => !finding.IsStyle);
        return Array.Exists(issues, finding => finding.Severity >= Severity.Major)
            || issues.Length >= IssuesToEdit * Math.Max(1, wordCount / WordsOfPage);
    }

    private static string WhyBlock(Finding[] counted, int wordCount, double? likelihood) => counted.Length == 0 && likelihood is { } value
        ? $"It reads like raw machine translation from end to end (likelihood {Figures.Percent(value)})."
        : $"Too much to fix line by line: {Counts(counted)} in {Figures.Count(wordCount, "word")}{OfLikelihood(likelihood)}.";

    private string WhyReview(Finding[] counted, VerdictEvidence evidence, int wordCount, double? likelihood) =>
        (counted.Length == 0 || model.StrongestTerm(evidence) == VerdictEvidence.Likelihood) && likelihood is { } value
            ? $"It reads like unedited machine translation (likelihood {Figures.Percent(value)}){(counted.Length == 0 ? "" : $", with {Counts(counted)}")}."
            : $"Check {Counts(counted)} in {Figures.Count(wordCount, "word")}{OfLikelihood(likelihood)}.";

    private static string OfLikelihood(double? likelihood) =>
        likelihood is >= 0.5 and var value ? $", and it reads like machine translation (likelihood {Figures.Percent(value)})" : "";

    /// <summary>"2 major issues and 1 minor issue".</summary>
    private static string Counts(Finding[] counted)
    {
        var parts = counted.CountBy(finding => finding.Severity).OrderByDescending(count => count.Key)
            .Select(count => Figures.Count(count.Value, $"{count.Key.ToString().ToLowerInvariant()} issue")).ToArray();
        return parts.Length == 0 ? "no issue" : string.Join(" and ", parts);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string LowerFirst(string title) => char.ToLowerInvariant(title[0]) + title[1..];
}
