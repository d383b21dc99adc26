using KazRuMtQa.Rules.Review;

namespace KazRuMtQa.Audit.Store;

/// <summary>
/// The levels of <c>--fail-on</c> (<see cref="Reporting.FailLevel"/>) in SQL. All articles of an audit count, those of earlier runs too.
/// </summary>
internal static class FailCondition
{
    public static bool IsMet(AuditDatabase database, string level)
    {
        var condition = level switch
        {
            "never" => "0",
            "block" => "verdict = 'block'",
            "review" => "verdict IN ('review', 'block')",
            "critical" => $"critical > 0 AND {OfRules("f.severity = 'critical'")}",
            "major" => $"major + critical > 0 AND {OfRules("f.severity <> 'minor'")}",
            _ => $"findings > 0 AND {OfRules("1")}",
        };
        return database.Connection.Scalar<long>($"SELECT EXISTS (SELECT 1 FROM articles WHERE status = 'checked' AND {condition})") == 1;
    }

    /// <summary>A severity is not reached on the word of a second reader alone: of what it has read, the findings of rules are looked at.</summary>
    private static string OfRules(string severity) => $"""
        (id NOT IN (SELECT article FROM reviews) OR EXISTS (SELECT 1 FROM findings f JOIN rules r ON r.id = f.rule
            WHERE f.article = articles.id AND f.dismissed IS NULL AND r.rule NOT LIKE '{SecondReading.RuleFamily}/%' AND {severity}))
        """;
}
