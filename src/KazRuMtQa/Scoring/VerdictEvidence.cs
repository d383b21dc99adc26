using KazRuMtQa.Rules;

namespace KazRuMtQa.Scoring;

/// <summary>
/// What an editor's decision is predicted from: how much was found of each severity, weighted by confidence, and the likelihood. Densities go in as
/// logarithms, so that the tenth fault of a page counts for less than the first.
/// </summary>
internal sealed record VerdictEvidence
{
    public const string Likelihood = "likelihood";

    /// <summary>
    /// Names of the <see cref="Features"/>, in order. None of them speaks for publication. Minor issues are not among them: their weights came out as
    /// nothing when they were fitted, and many on a page send the article to an editor whatever else there is.
    /// </summary>
    public static readonly IReadOnlyList<string> Terms = [Likelihood, "critical", "major", "style"];

    /// <summary>
    /// A page of this many words is the unit of density; half of it is added to every text, so that one fault in three lines is not a
    /// catastrophe.
    /// </summary>
    private const double WordsOfDensity = 150;
    private const double SmoothingWords = 50;

    private const double LargestLogOdds = 5;

    /// <summary>What stands for a likelihood that cannot be told: most short texts are sound, so their findings decide.</summary>
    private const double UntoldLogOdds = -1;

    private VerdictEvidence(float[] features, bool hasFindings) => (Features, HasFindings) = (features, hasFindings);

    /// <summary>One figure for each of <see cref="Terms"/>.</summary>
    public IReadOnlyList<float> Features { get; }

    /// <summary>Whether anything was found that an editor can look at: without it only the likelihood speaks.</summary>
    public bool HasFindings { get; }

    /// <param name="findings">What was found; dismissed findings do not count, nor do those of the full depth alone, which the fit did not
    /// know.</param>
    /// <param name="wordCount">Words and numbers of the text.</param>
    /// <param name="likelihood">The likelihood of the article; null where it cannot be told.</param>
    public static VerdictEvidence Of(IReadOnlyCollection<Finding> findings, int wordCount, double? likelihood)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentOutOfRangeException.ThrowIfNegative(wordCount);
        var counted = findings.Where(finding => finding.Dismissal is null && finding.Rule.Depth == Depth.Fast).ToArray();
        var logOdds = likelihood is { } value ? Math.Clamp(Math.Log(value / (1 - value)), -LargestLogOdds, LargestLogOdds) : UntoldLogOdds;
        return new VerdictEvidence([
            (float)logOdds,
            Density(finding => !finding.IsStyle && finding.Severity == Severity.Critical),
            Density(finding => !finding.IsStyle && finding.Severity == Severity.Major),
            Density(finding => finding.IsStyle),
        ], counted.Length > 0);

        float Density(Func<Finding, bool> isCounted) =>
            (float)Math.Log(1 + (counted.Where(isCounted).Sum(finding => finding.Confidence) * WordsOfDensity / (wordCount + SmoothingWords)));
    }
}
