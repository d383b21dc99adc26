using KazRuMtQa.Rules;

namespace KazRuMtQa.Scoring;

/// <summary>
/// MQM-style quality score: 100 less the confidence-weighted penalty per 100 words,
/// <c>score = max(0, 100 − 100 · Σ(severity weight · confidence) / (words + 50))</c>, with weights 1, 5 and 25. The 50 words that are added
/// keep one small issue in a short text from ruining it. Findings that were dismissed do not count.
/// </summary>
internal static class Score
{
    public const int SmoothingWords = 50;

    public static double Of(IEnumerable<Finding> findings, int wordCount)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentOutOfRangeException.ThrowIfNegative(wordCount);
        var penalty = findings.Where(finding => finding.Dismissal is null).Sum(finding => (int)finding.Severity * finding.Confidence);
        return Math.Round(Math.Max(0, 100 - (100 * penalty / (wordCount + SmoothingWords))), 1);
    }
}
