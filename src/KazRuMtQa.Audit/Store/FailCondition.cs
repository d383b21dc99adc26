namespace KazRuMtQa.Audit.Store;

/// <summary>The levels of <c>--fail-on</c> (<see cref="Reporting.FailLevel"/>) in SQL. All articles of an audit count, those of earlier runs too.</summary>
internal static class FailCondition
{
    public static bool IsMet(AuditDatabase database, string level)
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
