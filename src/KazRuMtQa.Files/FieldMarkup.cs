using KazRuMtQa.Markup;

namespace KazRuMtQa.Files;

/// <summary>Tells HTML from text in fields that may hold either.</summary>
internal static class FieldMarkup
{
    private static readonly string[] Blocks = ["p", "div", "article", "section", "h1", "h2", "h3", "h4", "ul", "ol", "table", "blockquote", "figure"];

    /// <summary>Elements that articles are made of.</summary>
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "div", "span", "a", "b", "i", "em", "strong", "u", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
        "blockquote", "figure", "figcaption", "img", "table", "tr", "td", "hr", "section", "article",
    };

    /// <summary>A field of one line, as readers see it: without tags, its entities decoded.</summary>
    public static string? Line(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return null;
        if (!html.Contains('&', StringComparison.Ordinal) && !HasTags(html)) return html.Trim();
        return HtmlText.Read(html).Text.ReplaceLineEndings(" ").Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Whether there is something like a tag.</summary>
    public static bool HasTags(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var name = text[at + 1] == '/' ? at + 2 : at + 1;
            if (name < text.Length && char.IsAsciiLetter(text[name]) && text.IndexOf('>', name) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether the text holds a closing tag of such an element, an empty element, or a comment as block editors write them.</summary>
    public static bool HasElements(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var rest = text.AsSpan(at + 1);
            if (rest.StartsWith("!-- wp:")) return true;
            var isClosing = rest.Length > 0 && rest[0] == '/';
            var name = isClosing ? rest[1..] : rest;
            var length = 0;
            while (length < name.Length && length < 10 && char.IsAsciiLetterOrDigit(name[length])) length++;
            if (length == 0 || length == name.Length || !Elements.Contains(name[..length].ToString())) continue;
            var isEmptyElement = name[..length] is "br" or "hr" or "img";
            if (name[length] is '>' or '/' or ' ' && (isClosing || isEmptyElement)) return true;
        }

        return false;
    }

    /// <summary>Whether the text is a piece of HTML: blocks that open and close. A tag alone is a leftover in a text.</summary>
    public static bool IsHtml(string text) =>
        text.Contains("</", StringComparison.Ordinal)
            && Blocks.Any(block => text.Contains($"</{block}>", StringComparison.OrdinalIgnoreCase) && Opens(text, block));

    private static bool Opens(string text, string block)
    {
        for (var at = text.IndexOf("<" + block, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("<" + block, at + 1,
            StringComparison.OrdinalIgnoreCase))
            if (at + block.Length + 1 < text.Length && text[at + block.Length + 1] is '>' or ' ' or '\n' or '\t') return true;
        return false;
    }
}
