using KazRuMtQa.Markup;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KazRuMtQa.Files;

/// <summary>What a Markdown file says of itself before its text, in YAML between lines of <c>---</c> or in TOML between lines of
/// <c>+++</c>.</summary>
internal sealed record FrontMatter(string? Title, string? Date, string? Author, bool IsDraft)
{
    private static readonly FrontMatter None = new(null, null, null, false);

    /// <summary>Of a text without front matter, or with one that is neither, nothing is known.</summary>
    public static FrontMatter Of(string markdown)
    {
        if (FrontMatterSpan.Of(markdown) is not { } span) return None;
        try
        {
            var values = span.IsToml ? OfToml(span.Content.In(markdown)) : OfYaml(span.Content.In(markdown));
            return new FrontMatter(
                values.GetValueOrDefault("title"),
                values.GetValueOrDefault("date") ?? values.GetValueOrDefault("publishdate") ?? values.GetValueOrDefault("published"),
                values.GetValueOrDefault("author") ?? values.GetValueOrDefault("authors"),
                values.GetValueOrDefault("draft") == "true" || values.GetValueOrDefault("published") == "false");
        }
        // The reader of YAML throws the last one of a mapping in braces that is not indented.
        catch (Exception exception) when (exception is YamlException or TomlException or ArgumentException or InvalidOperationException)
        {
            return None;
        }
    }

    private static Dictionary<string, string> OfYaml(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }, ..]) return values;
        foreach (var (key, value) in root.Children)
        {
            if (key is not YamlScalarNode { Value: { } name }) continue;
            var text = value switch
            {
                YamlScalarNode scalar => scalar.Value,
                YamlSequenceNode list => string.Join(", ", list.Children.OfType<YamlScalarNode>().Select(item => item.Value)),
                YamlMappingNode map =>
                    map.Children.Where(pair => pair.Key is YamlScalarNode { Value: "name" }).Select(pair => (pair.Value as YamlScalarNode)?.Value)
                    .FirstOrDefault(),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(text)) values[name] = text;
        }

        return values;
    }

    private static Dictionary<string, string> OfToml(string toml)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in TomlSerializer.Deserialize<TomlTable>(toml, TomlTables.Default) ?? [])
        {
            var text = value switch
            {
                string words => words,
                bool truth => truth ? "true" : "false",
                TomlDateTime date => date.ToString(),
                TomlArray list => string.Join(", ", list.OfType<string>()),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(text)) values[name] = text;
        }

        return values;
    }
}
