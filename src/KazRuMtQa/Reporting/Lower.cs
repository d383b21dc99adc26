using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Reporting;

/// <summary>The names of enum values as they are written: in lower case.</summary>
internal static class Lower
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.Major => "major",
        _ => "minor",
    };

    public static string Of(Depth depth) => depth == Depth.Full ? "full" : "fast";

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Block => "block",
        Verdict.Review => "review",
        _ => "pass",
    };

    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Certain => "certain",
        Certainty.Likely => "likely",
        _ => "one-of",
    };

    public static string Of(Dismissal dismissal) => dismissal == Dismissal.Inline ? "inline" : "baseline";
}
