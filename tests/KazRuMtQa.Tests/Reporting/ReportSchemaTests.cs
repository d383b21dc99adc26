using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Tests.Reporting;

/// <summary>Holds the schema in the package to what is written, and what is written to the schema.</summary>
public sealed class ReportSchemaTests
{
    private static readonly string Text = File.ReadAllText(Repository.File("src", "KazRuMtQa", "Reporting", "report.schema.json"));
    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    private static IEnumerable<TestCaseData> Reports()
    {
        var checkers = (Shown: new MtChecker(), Strict: new MtChecker(CheckOptions.Default.Strict()), Bare: new MtChecker(null, Models.None));
        foreach (var path in Directory.GetFiles(Repository.File("seeds", "articles")).Order(StringComparer.Ordinal))
        {
            var format = path.EndsWith(".html", StringComparison.Ordinal) ? ArticleFormat.Html : ArticleFormat.Plain;
            var article = new Article(File.ReadAllText(path)) { Format = format };
            foreach (var (name, checker) in new[] { ("shown", checkers.Shown), ("strict", checkers.Strict), ("bare", checkers.Bare) })
                yield return new TestCaseData(checker, article).SetName($"schema {Path.GetFileName(path)} {name}");
        }
    }

    [TestCaseSource(nameof(Reports))]
    public void EveryReportIsValidAndDescribed(MtChecker checker, Article article)
    {
        var report = Written(checker.Check(article));
        var result = Schema.Evaluate(ElementOf(report), new EvaluationOptions { OutputFormat = OutputFormat.List });
        var faults = (result.Details ?? []).Where(detail => detail.Errors is { Count: > 0 })
            .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}");
        Assert.That(result.IsValid, string.Join('\n', faults));
        var schema = JsonNode.Parse(Text)!.AsObject();
        Assert.That(Undescribed(report, schema, schema), Is.Empty, "what is written has to stand in the schema");
    }

    [TestCase("score", "101", TestName = "schema refuses a score above 100")]
    [TestCase("verdict", "\"publish\"", TestName = "schema refuses another verdict")]
    [TestCase("findings", "[{}]", TestName = "schema refuses a finding without its fields")]
    public void WhatIsWrongIsRefused(string property, string value)
    {
        var report = Written(new MtChecker().Check("It came , he said."));
        report[property] = JsonNode.Parse(value);
        Assert.That(Schema.Evaluate(ElementOf(report)).IsValid, Is.False);
    }

    private static JsonObject Written(Report report)
    {
        using var writer = new StringWriter();
        JsonReport.Write(writer, report);
        return JsonNode.Parse(writer.ToString())!.AsObject();
    }

    private static JsonElement ElementOf(JsonObject report) => JsonSerializer.SerializeToElement(report);

    /// <summary>The properties of the value, at any depth, that its schema does not name.</summary>
    private static IEnumerable<string> Undescribed(JsonNode? value, JsonObject schema, JsonObject root)
    {
        if (schema["$ref"] is { } reference) schema = root["$defs"]![((string)reference!).Split('/')[^1]]!.AsObject();
        return value switch
        {
            JsonObject fields => fields.SelectMany(field =>
                schema["properties"]?[field.Key] is JsonObject described ? Undescribed(field.Value, described, root) : [field.Key]),
            JsonArray items when schema["items"] is JsonObject each => items.SelectMany(item => Undescribed(item, each, root)),
            _ => [],
        };
    }
}
