using System.Globalization;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Documentation;

/// <summary>The keys of <c>kazrumtqa.json</c>, out of its JSON schema.</summary>
internal static class ConfigurationPage
{
    /// <summary>The schema with the names of all rules, families and fields, so that an editor completes them.</summary>
    public static string Schema()
    {
        var schema = JObject.Parse(SourceFile.Text("kazrumtqa.schema.json"));
        var rules = (JObject)schema["properties"]!["rules"]!;
        var names = RuleCatalogue.All.SelectMany(rule => new[] { rule.Id, rule.Family }).Distinct(StringComparer.Ordinal);
        // Old names of rules go on working, so others are allowed too; these are the ones that are completed.
        rules["properties"] = new JObject(
            names.Order(StringComparer.Ordinal).Select(name => new JProperty(name, rules["additionalProperties"]!.DeepClone())));
        var fields = Enum.GetValues<ArticleField>().Select(FieldMap.NameOf);
        schema["properties"]!["audit"]!["properties"]!["fields"]!["propertyNames"] = new JObject(new JProperty("enum", new JArray(fields)));
        return schema.ToString(Newtonsoft.Json.Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    public static string Keys() => "<h2 id=\"keys\">All keys</h2>\n" + SiteTable.Of(
        ["Key", "Value", "What it does"], KeysOf("", (JObject)JObject.Parse(SourceFile.Text("kazrumtqa.schema.json"))["properties"]!));

    private static IEnumerable<string[]> KeysOf(string prefix, JObject keys) => keys.Properties().SelectMany(key =>
    {
        var described = (JObject)key.Value;
        string[] row = [$"<code>{prefix}{key.Name}</code>", Html.Of(ValueOf(described)), Html.Of((string?)described["description"] ?? "")];
        return described["properties"] is JObject inner ? KeysOf($"{prefix}{key.Name}.", inner).Prepend(row) : [row];
    });

    /// <summary>What may stand there, and what holds without it.</summary>
    private static string ValueOf(JObject described)
    {
        var choices = (described["enum"] ?? described["items"]?["enum"] ?? (described["additionalProperties"] as JObject)?["enum"]) as JArray;
        var value = (string?)described["type"] switch
        {
            "array" => "list",
            "object" => "object",
            "boolean" => "true or false",
            "number" or "integer" => described["maximum"] is { } most ? $"{described["minimum"]} to {most}" : "number",
            _ => choices is null ? "text" : "",
        };
        if (choices is not null) value = $"{value}{(value.Length > 0 ? " of " : "")}{string.Join(", ", choices)}";
        if (described["default"] is not JValue usual) return value;
        return $"{value}; {usual.ToString(CultureInfo.InvariantCulture).ToLowerInvariant()} unless set";
    }
}
