using KazRuMtQa.Evidence;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using Newtonsoft.Json;

namespace KazRuMtQa.Reporting;

/// <summary>The rules as JSON, for programs that show them.</summary>
internal static class RulesJson
{
    public static void Write(TextWriter writer, IEnumerable<Rule> rules, EvidenceTable evidence)
    {
        using var json = new JsonTextWriter(writer) { CloseOutput = false, Formatting = Formatting.Indented };
        json.WriteStartArray();
        foreach (var rule in rules) json.Object(() => Write(json, rule, evidence));
        json.WriteEndArray();
    }

    /// <summary>One rule as one object.</summary>
    public static void Write(TextWriter writer, Rule rule, EvidenceTable evidence)
    {
        using var json = new JsonTextWriter(writer) { CloseOutput = false, Formatting = Formatting.Indented };
        json.Object(() => Write(json, rule, evidence));
    }

    private static void Write(JsonTextWriter json, Rule rule, EvidenceTable evidence)
    {
        json.Property("id", rule.Id);
        json.Property("family", rule.Family);
        json.Property("title", rule.Title);
        json.Property("why", rule.Why);
        json.Property("severity", Lower.Of(rule.Severity));
        json.Property("category", rule.Category.Id);
        json.Property("categoryName", rule.Category.Name);
        json.Property("issueType", rule.Category.IssueType);
        json.Property("confidence", evidence.ConfidenceOf(rule));
        json.Property("measured", evidence.IsMeasured(rule));
        json.Property("languageNeutral", rule.IsLanguageNeutral);
        json.Array("examples", rule.Examples, example => json.Object(() =>
        {
            json.Property("wrong", example.IsWrong);
            json.Property("text", example.Text);
            if (example.Source is not null) json.Property("source", example.Source);
            json.Array("spans", example.Spans, span => json.Object(() =>
            {
                json.Property("start", span.Start);
                json.Property("end", span.End);
            }));
            json.Property("better", example.Better);
        }));
    }
}
