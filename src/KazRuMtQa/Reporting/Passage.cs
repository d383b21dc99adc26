using System.Globalization;
using System.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reporting;

/// <summary>
/// A finding in its line, for the terminal: the line, or of a long one about ninety columns around the finding with an ellipsis where it was
/// cut, and the columns that are to be marked. A finding over several lines is shown to the end of its first.
/// </summary>
internal sealed record Passage(string Before, string Flagged, string After)
{
    private const int Columns = 90;
    private const int LongestFlagged = 70;
    private const string Ellipsis = "…";

    public int MarkStart => DisplayWidth.Of(Before);

    public int MarkWidth => Math.Max(1, DisplayWidth.Of(Flagged));

    public static Passage Of(string text, TextSpan span, TextSpan line)
    {
        var end = Math.Min(span.End, Math.Max(line.End, span.Start));
        var (flagged, all) = Head(Visible.Of(Excerpt.Slice(text, span.Start, Math.Min(end, span.Start + (4 * Columns)))), LongestFlagged);
        if (!all || end < span.End) flagged = flagged.TrimEnd() + Ellipsis;
        var free = Columns - DisplayWidth.Of(flagged);
        var left = Visible.WithoutShapeless(Excerpt.Slice(text, Math.Max(line.Start, span.Start - (4 * Columns)), span.Start));
        var right = end < span.End || !all
            ? ""
            : Visible.WithoutShapeless(Excerpt.Slice(text, end, Math.Min(line.End, end + (4 * Columns)))).TrimEnd();
        // Most of the room goes to what stands before, as that is what the finding follows from; what one side does not need the other gets.
        var rightWidth = Math.Min(DisplayWidth.Of(right), Math.Max(free * 2 / 5, free - DisplayWidth.Of(left)));
        return new Passage(Tail(left, free - rightWidth), flagged, HeadOfWords(right, rightWidth));
    }

    private static (string Text, bool All) Head(string text, int columns)
    {
        if (DisplayWidth.IsPlain(text)) return text.Length <= columns ? (text, true) : (text[..Math.Max(0, columns)], false);
        int i = 0, width = 0;
        while (i < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(i));
            width += DisplayWidth.OfElement(text.AsSpan(i, length));
            if (width > columns) return (text[..i], false);
            i += length;
        }

        return (text, true);
    }

    private static string HeadOfWords(string text, int columns)
    {
        var (head, all) = Head(text, columns);
        if (all) return head;
        var space = head.LastIndexOf(' ');
        return (space >= head.Length - 20 && space >= 0 ? head[..space] : head) + Ellipsis;
    }

    private static string Tail(string text, int columns)
    {
        var excess = DisplayWidth.Of(text) - columns;
        if (excess <= 0) return text.TrimStart();
        var tail = text[Head(text, excess).Text.Length..];
        var space = tail.IndexOf(' ', StringComparison.Ordinal);
        return Ellipsis + (space is >= 0 and < 20 ? tail[(space + 1)..] : tail);
    }
}
