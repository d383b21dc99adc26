using KazRuMtQa.Rules;

namespace KazRuMtQa.Scoring;

/// <summary>
/// MQM-style quality score: 100 less the confidence-weighted penalty per 100 words,
/// <c>score = max(0, 100 − 100 · Σ(severity weight · confidence) / (words + 50))</c>, with weights 1, 5 and 25. The 50 words that are added
/// keep one small issue in a short text from ruining it. Findings that were dismissed do not count, and
/// habits of translators a fifth. What the trained classifiers read costs
/// up to 1.5 points more, <c>1.5 · max(0, likelihood − 0.8) / 0.2 · min(1, words / 150)</c>: an article that reads like machine translation
/// from end to end is to be reviewed even where no rule finds anything.
/// </summary>
internal static class Score
{
    public const int SmoothingWords = 50;

    /// <summary>What a habit of translators weighs, compared with other findings of its severity: many together are to be edited, and none says that the translation is bad.</summary>
    private const double StyleShare = 0.2;

    private const double MostByLikelihood = 1.5;
    private const double LikelyFrom = 0.8;
    private const double WordsToBeSure = 150;

    /// <param name="findings">What the rules found.</param>
    /// <param name="wordCount">Words and numbers of the text.</param>
    /// <param name="likelihood">The article's likelihood by the trained classifiers; 0 where they did not read it.</param>
    public static double Of(IEnumerable<Finding> findings, int wordCount, double likelihood = 0)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentOutOfRangeException.ThrowIfNegative(wordCount);
        var penalty = findings.Where(finding => finding.Dismissal is null).Sum(finding => (int)finding.Severity * finding.Confidence * (finding.IsStyle ? StyleShare : 1));
        var learned = MostByLikelihood * Math.Max(0, likelihood - LikelyFrom) / (1 - LikelyFrom) * Math.Min(1, wordCount / WordsToBeSure);
        return Math.Round(Math.Max(0, 100 - (100 * penalty / (wordCount + SmoothingWords)) - learned), 1);
    }
}
