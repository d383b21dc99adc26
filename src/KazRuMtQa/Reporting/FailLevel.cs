using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Reporting;

/// <summary>What <c>--fail-on</c> names: a severity or a verdict at which an article counts as failed, or that none does.</summary>
internal static class FailLevel
{
    public const string Default = "block";

    public static readonly string[] All = ["minor", "major", "critical", "review", "block", "never"];

    /// <summary>
    /// Whether an article is at the level or worse. Dismissed findings do not count, and a severity is not reached on the word of a second reader
    /// alone.
    /// </summary>
    public static bool IsReached(string level, Report report) => level switch
    {
        "never" => false,
        "block" => report.Verdict == Verdict.Block,
        "review" => report.Verdict >= Verdict.Review,
        _ => report.AllFindings.Any(finding => IsCounted(finding) && finding.Severity >= Enum.Parse<Severity>(level, ignoreCase: true)),
    };

    private static bool IsCounted(Finding finding) => finding.Dismissal is null && !finding.Rule.IsSecondReading;
}
