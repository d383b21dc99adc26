using System.Text;

namespace KazRuMtQa.Files;

/// <summary>
/// The text of an HTML page from its bytes, as browsers find its encoding: the byte order mark, the header, what the page says of itself within its
/// first kilobyte or so, or a guess. A label that nobody knows is passed over.
/// </summary>
internal static class PageText
{
    private const int Prescan = 4096;

    /// <param name="header">The label in the header; null where there is none.</param>
    public static string Decode(ReadOnlySpan<byte> page, string? header, Action<string> repaired) =>
        SourceText.Decode(page, repaired, header, Meta(page));

    /// <summary>The encoding that the header or the page names; null when neither names one that is known.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> page, string? header) => WebEncodings.Of(header) ?? WebEncodings.Of(Meta(page));

    /// <summary>The label of <c>text/html; charset=…</c>; null when there is none.</summary>
    public static string? CharacterSet(string contentType)
    {
        var at = contentType.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var value = contentType[(at + 7)..].TrimStart();
        return value.StartsWith('=') && value[1..].Split(';', ',')[0].Trim(' ', '"', '\'') is { Length: > 0 } label ? label : null;
    }

    /// <summary>Whether the bytes begin as HTML does, for what has no type.</summary>
    public static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!--", StringComparison.Ordinal)
            || ((string[])["html", "head", "body", "script", "title", "meta", "p", "div", "h1", "table", "br"]).Any(tag =>
                head.StartsWith($"<{tag}", StringComparison.OrdinalIgnoreCase) && head.Length > tag.Length + 1
                    && head[tag.Length + 1] is '>' or ' ' or '\n' or '\r' or '\t' or '/');
    }

    /// <summary>What a page says of itself in <c>&lt;meta charset&gt;</c> or <c>http-equiv</c>, or in the declaration of XHTML. UTF-16 there means
    /// UTF-8: it was read as bytes.</summary>
    private static string? Meta(ReadOnlySpan<byte> page)
    {
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Prescan)]);
        for (var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 5,
            StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf('>', at);
            var tag = end < 0 ? head[at..] : head[at..end];
            if (CharacterSet(tag.Replace("/", "", StringComparison.Ordinal)) is not { } found) continue;
            // “charset="utf-8"” and “content="text/html; charset=utf-8"”.
            return found.Split(['"', '\'', ' ', '>'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        }

        if (!head.StartsWith("<?xml", StringComparison.Ordinal)) return null;
        var declaration = head[..Math.Max(head.IndexOf("?>", StringComparison.Ordinal), 0)];
        var encoding = declaration.IndexOf("encoding=", StringComparison.Ordinal);
        return encoding < 0 ? null : declaration[(encoding + 9)..].Trim('"', '\'').Split('"', '\'')[0];
    }
}
