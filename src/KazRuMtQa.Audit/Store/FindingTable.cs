using KazRuMtQa.Audit.Results;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Audit.Store;

/// <summary>Writes findings, and the rules they are of.</summary>
internal sealed class FindingTable(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, long> rules = connection.Rows("SELECT rule, id FROM rules")
        .ToDictionary(row => row.GetString(0), row => row.GetInt64(1), StringComparer.Ordinal);

    private readonly SqliteCommand insert = Insert(connection);

    private readonly SqliteCommand insertRule = connection.Prepare(
        "INSERT INTO rules (rule, title, category) VALUES ($rule, $title, $category) RETURNING id", "$rule", "$title", "$category");

    /// <summary>The values stand in the order of the columns.</summary>
    /// <param name="number">Which finding of its article it is, from 1.</param>
    public void Write(long article, int number, FoundPassage found)
    {
        var finding = found.Finding;
        insert.With(
            article, number, RuleId(finding.Rule), finding.Span.Start, finding.Span.End, Lower.Of(finding.Severity), finding.Confidence,
            WellFormed.Of(finding.Message),
            Suggestions(finding), found.Before, found.Passage, found.After, finding.BaselineKey, finding.Dismissal is { } dismissal
                ? Lower.Of(dismissal)
                : null).ExecuteNonQuery();
    }

    public void Dispose()
    {
        insert.Dispose();
        insertRule.Dispose();
    }

    private static SqliteCommand Insert(SqliteConnection connection)
    {
        var parameters = Schema.ColumnsOf("findings").Select(column => $"${column}").ToArray();
        return connection.Prepare($"INSERT INTO findings VALUES ({string.Join(", ", parameters)})", parameters);
    }

    private static string Suggestions(Finding finding) =>
        finding.Suggestions.Count == 0 ? "[]" : new JArray(finding.Suggestions.Select(WellFormed.Of)).ToString(Formatting.None);

    private long RuleId(Rule rule)
    {
        if (rules.TryGetValue(rule.Id, out var id)) return id;
        return rules[rule.Id] = (long)insertRule.With(rule.Id, rule.Title, rule.Category.Id).ExecuteScalar()!;
    }
}
