using System.Text;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// The content of a post as WordPress shows it: shortcodes are its source code, blank lines are paragraphs and line ends are breaks. Shortcodes that
/// a translator has damaged are none for WordPress either, and stay.
/// </summary>
internal static class WordPressContent
{
    private const int LongestAddress = 500;

    /// <summary>Shortcodes of WordPress itself that may stand without attributes or an end.</summary>
    private static readonly HashSet<string> Core = new(["caption", "wp_caption", "gallery", "embed", "audio", "video", "playlist"],
        StringComparer.Ordinal);

    /// <summary>Those around an address, which is not shown.</summary>
    private static readonly HashSet<string> Players = new(["embed", "audio", "video", "playlist"], StringComparer.Ordinal);

    public static string ToHtml(string content)
    {
        var shown = WithoutShortcodes(content);
        return shown.Contains("<!-- wp:", StringComparison.Ordinal) || !shown.Contains('\n', StringComparison.Ordinal) ? shown
            : WithParagraphs(shown);
    }

    private static string WithoutShortcodes(string content)
    {
        if (!content.Contains('[', StringComparison.Ordinal)) return content;
        var text = new StringBuilder(content.Length);
        var closed = Closed(content);
        for (var at = 0; at < content.Length;)
        {
            if (content[at] == '[' && Shortcode(content, at, closed) is { } code)
            {
                at = code.End;
                // “[embed]https://…[/embed]”
                if (!code.Closes && Players.Contains(code.Name)
                    && content.IndexOf($"[/{code.Name}]", at, Math.Min(LongestAddress, content.Length - at),
                    StringComparison.Ordinal) is >= 0 and var end) at = end;
                continue;
            }

            text.Append(content[at++]);
        }

        return text.ToString();
    }

    private static HashSet<string> Closed(string content)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = content.IndexOf("[/", StringComparison.Ordinal); at >= 0; at = content.IndexOf("[/", at + 2, StringComparison.Ordinal))
        {
            var end = NameEnd(content, at + 2);
            if (end < content.Length && content[end] == ']' && end > at + 2) names.Add(content[(at + 2)..end]);
        }

        return names;
    }

    private static (string Name, int End, bool Closes)? Shortcode(string content, int at, HashSet<string> closed)
    {
        const int longest = 2000;
        var closes = at + 1 < content.Length && content[at + 1] == '/';
        var start = at + (closes ? 2 : 1);
        var nameEnd = NameEnd(content, start);
        if (nameEnd == start || nameEnd == content.Length) return null;
        var name = content[start..nameEnd];
        var end = content.IndexOf(']', nameEnd, Math.Min(longest, content.Length - nameEnd));
        if (end < 0) return null;
        var attributes = content.AsSpan(nameEnd, end - nameEnd);
        if (closes) return end == nameEnd && closed.Contains(name) ? (name, end + 1, true) : null;
        if (attributes.Length > 0 && attributes[0] is not (' ' or '/' or '\n')) return null;
        return Core.Contains(name) || closed.Contains(name) || HasValue(attributes) ? (name, end + 1, false) : null;
    }

    /// <summary>Whether a value stands behind its name: <c>id="12"</c>.</summary>
    private static bool HasValue(ReadOnlySpan<char> attributes) =>
        attributes.IndexOf('=') is > 0 and var equal && (char.IsAsciiLetterOrDigit(attributes[equal - 1]) || attributes[equal - 1] is '_' or '-');

    private static int NameEnd(string content, int at)
    {
        while (at < content.Length && (char.IsAsciiLetterOrDigit(content[at]) || content[at] is '_' or '-')) at++;
        return at;
    }

    private static string WithParagraphs(string content)
    {
        var html = new StringBuilder(content.Length + 64);
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) html.Append(Break(lines[i - 1].Trim(), lines[i].Trim()));
            html.Append(lines[i]);
        }

        return html.ToString();
    }

    private static string Break(string before, string after) =>
        before.Length == 0 ? "\n" : after.Length == 0 ? "\n<p>" : before[^1] == '>' || after[0] == '<' ? "\n" : "<br>\n";
}
