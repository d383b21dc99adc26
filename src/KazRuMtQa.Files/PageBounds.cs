using System.Buffers;

namespace KazRuMtQa.Files;

/// <summary>
/// Whether a page is one that somebody wrote. What finds the article in a page costs more than its length: the square of the depth of its elements,
/// and more the more there are. Browsers stop at a depth of 512; news pages have some thousand elements, sixty deep.
/// </summary>
internal static class PageBounds
{
    private const int MostElements = 50_000;
    private const int MostDepth = 500;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Elements that hold nothing, and those whose end tag pages may leave out: they do not make what follows deeper.</summary>
    private static readonly HashSet<string> Shallow = new(
        ("area base br col embed hr img input link meta param source track wbr html head body p li dt dd tr td th thead tbody tfoot colgroup option "
            + "optgroup").Split(' '), StringComparer.OrdinalIgnoreCase);

    public static bool Hold(string html)
    {
        var names = Shallow.GetAlternateLookup<ReadOnlySpan<char>>();
        var (elements, depth) = (0, 0);
        var rest = html.AsSpan();
        for (var at = rest.IndexOf('<'); at >= 0; at = rest.IndexOf('<'))
        {
            rest = rest[(at + 1)..];
            var isEnd = rest is ['/', ..];
            var name = isEnd ? rest[1..] : rest;
            if (name.IsEmpty || !char.IsAsciiLetter(name[0])) continue;
            var end = name.IndexOfAny(EndOfName);
            if (end > 0) name = name[..end];
            if (!isEnd && ++elements > MostElements) return false;
            if (names.Contains(name)) continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MostDepth) return false;
        }

        return true;
    }
}
