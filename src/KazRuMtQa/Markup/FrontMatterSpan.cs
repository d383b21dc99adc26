using KazRuMtQa.Text;

namespace KazRuMtQa.Markup;

/// <summary>Where the front matter of a Markdown file stands: between lines of <c>---</c> (YAML) or <c>+++</c> (TOML), before all else.</summary>
/// <param name="Whole">With the lines around it.</param>
/// <param name="Content">Without them.</param>
/// <param name="IsToml">Whether it is TOML.</param>
internal readonly record struct FrontMatterSpan(TextSpan Whole, TextSpan Content, bool IsToml)
{
    private const int Longest = 1 << 16;

    /// <returns>Null where there is none.</returns>
    public static FrontMatterSpan? Of(string markdown)
    {
        var start = markdown.StartsWith('\uFEFF') ? 1 : 0;
        if (string.CompareOrdinal(markdown, start, "---", 0, 3) is not 0 && string.CompareOrdinal(markdown, start, "+++", 0, 3) is not 0) return null;
        var fence = markdown[start..(start + 3)];
        var content = LineEnd(markdown, start);
        if (content < 0 || !string.IsNullOrWhiteSpace(markdown[(start + 3)..content])) return null;
        for (var line = content + 1; line < Math.Min(markdown.Length, Longest);)
        {
            var end = LineEnd(markdown, line);
            var text = markdown.AsSpan(line, (end < 0 ? markdown.Length : end) - line).TrimEnd();
            if (text.SequenceEqual(fence) || (fence == "---" && text is "...")) return HasKeys(markdown, content + 1, line)
                ? new(new(start, end < 0 ? markdown.Length : end + 1), new(content + 1, line), fence == "+++") : null;
            if (end < 0) return null;
            line = end + 1;
        }

        return null;
    }

    /// <summary>A rule across the page may open a text as well; what it sets apart has no “name: value”.</summary>
    private static bool HasKeys(string markdown, int start, int end)
    {
        var first = markdown.AsSpan(start, end - start).TrimStart();
        while (first.StartsWith("#")) first = first.IndexOf('\n') is >= 0 and var next ? first[(next + 1)..].TrimStart() : [];
        if (first.IsEmpty) return true;
        var mark = first.IndexOfAny(":=\n");
        return first[0] == '[' || (mark > 0 && first[mark] != '\n' && !first[..mark].Trim().Contains(' '));
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at);
}
