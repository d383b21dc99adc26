namespace KazRuMtQa.Files.Translations;

/// <summary>Tells HTML that is handed over as a text from a text that only mentions tags.</summary>
internal static class HtmlFragment
{
    /// <summary>Elements that articles are made of.</summary>
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "div", "span", "a", "b", "i", "em", "strong", "u", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
        "blockquote", "figure", "figcaption", "img", "table", "tr", "td", "hr", "section", "article",
    };

    /// <summary>Whether the text holds a closing tag of such an element, an empty element, or a comment as block editors write them.</summary>
    public static bool Is(string text)
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
}
