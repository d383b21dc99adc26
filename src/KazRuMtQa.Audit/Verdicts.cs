using KazRuMtQa.Audit.Store;

namespace KazRuMtQa.Audit;

/// <summary>Whether an audit holds what <c>--fail-on</c> names. All articles count, those of earlier runs too.</summary>
internal static class Verdicts
{
    public static readonly string[] Levels = ["minor", "major", "critical", "review", "block", "never"];

    public static bool AnyAtOrAbove(AuditDatabase database, string level)
    {
        var condition = level switch
        {
            "never" => "0",
            "block" => "verdict = 'block'",
            "review" => "verdict IN ('review', 'block')",
            "critical" => "critical > 0",
            "major" => "major + critical > 0",
            _ => "findings > 0",
        };
        return database.Connection.Scalar<long>($"SELECT EXISTS (SELECT 1 FROM articles WHERE status = 'checked' AND {condition})") == 1;
    }
}
