namespace KazRuMtQa.Text;

/// <summary>
/// Cuts a text into the lines that make its paragraphs. Every line end ends a paragraph, unless the text is hard-wrapped: most of its
/// lines 50 to 100 characters long and cut in mid-sentence, or cut lines with a blank line after each.
/// </summary>
internal static class Lines
{
    private readonly record struct Line(TextSpan Span, bool IsAfterBlank);

    /// <returns>Spans of paragraphs in order; lines without a visible character are left out.</returns>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static IEnumerable<TextSpan> Paragraphs(string text, CancellationToken cancellation)
    {
        var lines = Cut(text, new Asking(cancellation));
        var isWrapped = IsWrapped(text, lines);
        var isDoubleSpaced = IsDoubleSpaced(text, lines);
        var asking = new Asking(cancellation);
        for (var i = 0; i < lines.Count; i++)
        {
            asking.Step();
            var span = lines[i].Span;
            while (i + 1 < lines.Count && Joins(lines[i], lines[i + 1])) span = TextSpan.Covering(span, lines[++i].Span);
            yield return span;
        }

        bool Joins(Line line, Line next) => next.IsAfterBlank
            ? isDoubleSpaced && (char.IsLower(text[next.Span.Start]) || IsCut(text, line, next, 20))
            : isWrapped && Continues(text, line, next);
    }

    private static List<Line> Cut(string text, Asking asking)
    {
        var lines = new List<Line>();
        var isAfterBlank = false;
        for (var start = 0; start < text.Length;)
        {
            asking.Step();
            var length = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029\u0085");
            var end = length < 0 ? text.Length : start + length;
            var isBlank = text.AsSpan(start, end - start).IsWhiteSpace();
            if (!isBlank) lines.Add(new Line(new TextSpan(start, end), isAfterBlank));
            isAfterBlank = isBlank;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static bool IsWrapped(string text, List<Line> lines)
    {
        int pairs = 0, cut = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].IsAfterBlank) continue;
            pairs++;
            if (lines[i].Span.Length <= 100 && IsCut(text, lines[i], lines[i + 1], 50) && Continues(text, lines[i], lines[i + 1])) cut++;
        }

        return pairs >= 3 && cut * 2 >= pairs;
    }

    /// <summary>Whether a quarter of the lines (four at least) that have a blank line after them are cut before a small letter.</summary>
    private static bool IsDoubleSpaced(string text, List<Line> lines)
    {
        int pairs = 0, cut = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].IsAfterBlank) continue;
            pairs++;
            if (IsCut(text, lines[i], lines[i + 1], 40) && char.IsLower(text[lines[i + 1].Span.Start])) cut++;
        }

        return cut >= 4 && cut * 4 >= pairs;
    }

    private static bool Continues(string text, Line line, Line next) =>
        line.Span.Length >= 40 && LastOf(text, line) is not (':' or '|')
        && (char.IsLetterOrDigit(text[next.Span.Start]) || text[next.Span.Start] is '"' or '“' or '\'' or '(' or '‘' or '$');

    /// <summary>Whether the line stops within a sentence and the next goes on with it.</summary>
    private static bool IsCut(string text, Line line, Line next, int shortest) =>
        line.Span.Length >= shortest && (char.IsLetterOrDigit(LastOf(text, line)) || LastOf(text, line) is ',' or '-')
            && !char.IsWhiteSpace(text[next.Span.Start]);

    private static char LastOf(string text, Line line) => text.AsSpan(line.Span.Start, line.Span.Length).TrimEnd()[^1];
}
