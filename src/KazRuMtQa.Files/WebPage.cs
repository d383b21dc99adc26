using System.Text;

namespace KazRuMtQa.Files;

/// <summary>Web pages as they are saved or sent.</summary>
internal static class WebPage
{
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
        // What declares UTF-8 or nothing is read strictly, and guessed at where it is something else.
        return hasMark || PageText.EncodingOf(bytes, sentAs) is null or UTF8Encoding
            ? TextFile.Read(name, new MemoryStream(bytes, writable: false)).Text
            : PageText.Decode(bytes, sentAs, _ => { });
    }

    /// <summary>An article from a content management system is a piece of HTML; a page has a head or a body.</summary>
    public static bool IsWhole(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, Head));
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }
}
