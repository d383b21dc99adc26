using System.Reflection;

namespace KazRuMtQa.Runner.Documentation;

/// <summary>The files that the documentation is made of, built into the command; their names are their paths in the repository.</summary>
internal static class SourceFile
{
    private const string Prefix = "docs/";

    public static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])];

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
        ?? throw new InvalidOperationException($"{name} is not built in.");

    /// <summary>What stands below a heading of the second level, up to the next.</summary>
    public static string Section(string name, string heading)
    {
        var text = Text(name);
        var start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0) throw new InvalidOperationException($"{name} has no section “{heading}”.");
        var body = start + heading.Length + 5;
        // A comment of a code block may look like a heading.
        var end = text.IndexOf("\n## ", body, StringComparison.Ordinal);
        return end < 0 ? text[body..] : text[body..end];
    }
}
