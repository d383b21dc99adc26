using KazRuMtQa.Rules;
using Newtonsoft.Json;

namespace KazRuMtQa.Reporting;

/// <summary>The rules of a SARIF log: those that found something, in order of their ids.</summary>
internal sealed class SarifRules
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    public SarifRules(IEnumerable<CheckedFile> files)
    {
        All = [.. files.SelectMany(file => file.Report.AllFindings).Select(finding => finding.Rule)
            .DistinctBy(rule => rule.Id, StringComparer.Ordinal).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        foreach (var rule in All) indexes.Add(rule.Id, indexes.Count);
    }

    public IReadOnlyList<Rule> All { get; }

    public int IndexOf(Rule rule) => indexes[rule.Id];

    public static void Write(JsonWriter json, Rule rule) => json.Object(() =>
    {
        json.Property("id", rule.Id);
        json.Property("name", NameOf(rule));
        json.Message("shortDescription", rule.Title);
        json.Message("fullDescription", rule.Why);
        json.Message("help", Help(rule));
        json.Object("defaultConfiguration", () => json.Property("level", Level(rule.Severity)));
        json.Array("relationships", SarifTaxonomy.All, taxonomy => json.Object(() =>
        {
            json.Object("target", () =>
            {
                json.Property("id", taxonomy.TaxonId(rule.Category));
                json.Object("toolComponent", () => taxonomy.WriteReference(json));
            });
            json.Array("kinds", ["relevant"], json.WriteValue);
        }));
        json.Object("properties", () => json.Array("tags", Tags(rule), json.WriteValue));
    });

    private static IEnumerable<string> Tags(Rule rule)
    {
        string[] tags = ["machine-translation", rule.Family, $"MQM {rule.Category.Name}", $"ITS {rule.Category.IssueType}"];
        return rule.IsSecondReading ? tags.Append("language-model") : tags;
    }

    public static string Level(Severity severity) => severity switch
    {
        Severity.Critical => "error",
        Severity.Major => "warning",
        _ => "note",
    };

    /// <summary>The id without its family, as one capitalised word: the class that the rule is.</summary>
    private static string NameOf(Rule rule) =>
        string.Concat(rule.Id[(rule.Id.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('-')
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Help(Rule rule)
    {
        if (rule.Examples.FirstOrDefault(example => example.IsWrong) is not { } wrong) return rule.Why;
        var better = wrong.Better is { Length: > 0 } text ? $"\nBetter: “{text}”" : "";
        return $"{rule.Why}\n\nFlagged: “{wrong.Spans[0].In(wrong.Text)}” in “{wrong.Text}”{better}";
    }
}
