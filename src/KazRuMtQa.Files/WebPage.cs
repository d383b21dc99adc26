using System.Text;
using AngleSharp.Html.Parser;
using SmartReader;

namespace KazRuMtQa.Files;

/// <summary>Web pages as they are saved or sent: their encoding as browsers find it, and the article in a whole page.</summary>
internal static class WebPage
{
    /// <summary>A declaration stands within the first kilobyte; some pages put comments before it.</summary>
    private const int Head = 4096;

    /// <summary>
    /// The page as text: by its byte order mark, else by the character set it was sent with, else by the one it declares, else as any text file
    /// is read.
    /// </summary>
    /// <param name="name">What to call the page in a message.</param>
    /// <param name="bytes">The page.</param>
    /// <param name="sentAs">The character set of the answer that brought it; null if none was named.</param>
    /// <exception cref="ToolException">It is no text.</exception>
    public static string Decode(string name, byte[] bytes, string? sentAs = null)
    {
        var hasMark = bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var encoding = (sentAs ?? Declared(bytes)) is { } label ? WebLabels.Of(label) : null;
        // What declares UTF-8 or nothing is read strictly, and guessed at where it is something else.
        return hasMark || encoding is null or UTF8Encoding ? TextFile.Read(name, new MemoryStream(bytes, writable: false)).Text : encoding.GetString(bytes);
    }

    /// <summary>An article from a content management system is a piece of HTML; a page has a head or a body.</summary>
    public static bool IsWhole(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, Head));
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The article in a whole page, without menus, teasers and comments; null where none is found.</summary>
    public static SmartReader.Article? ArticleIn(string html, string? address = null)
    {
        using var reader = new Reader(address ?? "http://localhost/", html);
        var found = reader.GetArticle();
        return found.IsReadable && !string.IsNullOrWhiteSpace(found.TextContent) ? found : null;
    }

    private static string? Declared(byte[] bytes)
    {
        var page = new HtmlParser().ParseDocument(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Head)));
        if (page.QuerySelector("meta[charset]")?.GetAttribute("charset") is { } charset) return charset.Trim();
        var content = page.QuerySelector("meta[http-equiv=content-type i]")?.GetAttribute("content");
        var at = content?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : content![(at + 8)..].Trim('"', '\'', ' ', ';');
    }
}
