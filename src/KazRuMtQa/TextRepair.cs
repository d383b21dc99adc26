using System.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>
/// Puts suggestions into the text as it was sent. Of two that overlap the one that begins first is made, of two that begin together the longer.
/// </summary>
internal static class TextRepair
{
    /// <summary>The suggestions that can be made together, in text order, each with the part of the text that it replaces.</summary>
    public static IReadOnlyList<Edit> Plan(string text, IEnumerable<Suggestion> taken)
    {
        var edits = new List<Edit>();
        foreach (var suggestion in taken.OrderBy(suggestion => suggestion.Finding.Span.Start)
            .ThenByDescending(suggestion => suggestion.Finding.Span.End))
        {
            var span = suggestion.Finding.Span;
            if (edits.Count > 0 && (edits[^1].Span.End > span.Start || edits[^1].Suggestion.Finding.Span == span)) continue;
            edits.Add(new Edit(suggestion.Text.Length == 0 ? WithItsLine(text, span) : span, suggestion));
        }

        return edits;
    }

    /// <summary>The part of the text with the edits made, all of which lie in it.</summary>
    public static string Make(string text, TextSpan part, IEnumerable<Edit> edits)
    {
        var repaired = new StringBuilder(part.Length);
        var at = part.Start;
        foreach (var (span, suggestion) in edits)
        {
            repaired.Append(text, at, span.Start - at).Append(suggestion.Text);
            at = span.End;
        }

        return repaired.Append(text, at, part.End - at).ToString();
    }

    /// <summary>A line that is deleted from end to end takes its line end along, and of two blank lines around it one.</summary>
    private static TextSpan WithItsLine(string text, TextSpan span)
    {
        var isLine = (span.Start == 0 || text[span.Start - 1] == '\n') && EndOfLine(text, span.End) > span.End;
        if (!isLine) return span;
        var end = EndOfLine(text, span.End);
        var isAfterBlank = span.Start == 0 || (span.Start > 1 && text.AsSpan(0, span.Start - 1).TrimEnd('\r').EndsWith('\n'));
        return span with { End = isAfterBlank && EndOfLine(text, end) is var next && next > end ? next : end };
    }

    /// <summary>One past the line end at the position; the position itself where none stands there.</summary>
    private static int EndOfLine(string text, int at)
    {
        var end = at < text.Length && text[at] == '\r' ? at + 1 : at;
        return end < text.Length && text[end] == '\n' ? end + 1 : at;
    }

    internal readonly record struct Edit(TextSpan Span, Suggestion Suggestion);
}
