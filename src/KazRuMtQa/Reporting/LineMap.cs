using KazRuMtQa.Text;

namespace KazRuMtQa.Reporting;

/// <summary>A place for people: line and column from 1, the column in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>
/// Where the lines of a text begin. A line ends with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>, as in editors and compilers; the separators
/// U+2028 and U+2029 end none, because an editor that jumps to "line 12" does not count them.
/// </summary>
public sealed class LineMap
{
    private readonly string text;
    private readonly List<int> starts = [0];

    /// <param name="text">The text that positions are asked for.</param>
    public LineMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        this.text = text;
        for (var i = NextBreak(0); i >= 0; i = NextBreak(starts[^1]))
        {
            var isPair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            starts.Add(i + (isPair ? 2 : 1));
        }
    }

    /// <summary>At least 1: an empty text is one empty line.</summary>
    public int LineCount => starts.Count;

    /// <summary>The line and column of a position from 0 up to and including the length of the text.</summary>
    public LinePosition At(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, text.Length);
        var index = starts.BinarySearch(position);
        if (index < 0) index = ~index - 1;
        return new LinePosition(index + 1, position - starts[index] + 1);
    }

    /// <summary>The line (from 1) without the characters that end it.</summary>
    public TextSpan Line(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, starts.Count);
        if (line == starts.Count) return new TextSpan(starts[^1], text.Length);
        var end = starts[line] - 1;
        var isPair = text[end] == '\n' && end > starts[line - 1] && text[end - 1] == '\r';
        return new TextSpan(starts[line - 1], isPair ? end - 1 : end);
    }

    private int NextBreak(int from)
    {
        var i = text.AsSpan(from).IndexOfAny('\n', '\r');
        return i < 0 ? -1 : from + i;
    }
}
