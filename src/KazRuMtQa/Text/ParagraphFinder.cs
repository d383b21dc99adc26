using KazRuMtQa.Knowledge;

namespace KazRuMtQa.Text;

/// <summary>
/// Cuts a text into paragraphs and tells what each is. A blank line always ends a paragraph; a single line end does too, unless the text
/// is hard-wrapped (most lines 50 to 100 characters long and cut in mid-sentence).
/// </summary>
internal static class ParagraphFinder
{
    private const int LongestHeading = 16;

    public static IReadOnlyList<Paragraph> Find(string text, TokenList tokens)
    {
        var lines = Lines(text);
        var wrapped = IsHardWrapped(text, lines);
        var paragraphs = new List<Paragraph>();
        var token = 0;
        for (var line = 0; line < lines.Count; line++)
        {
            var span = lines[line];
            while (wrapped && line + 1 < lines.Count && !IsBlank(text, lines[line + 1]) && Continues(text, lines[line], lines[line + 1]))
                span = TextSpan.Covering(span, lines[++line]);
            var first = token;
            while (token < tokens.Count && tokens[token].Span.Start < span.End) token++;
            if (token == first) continue;
            var trimmed = TextSpan.Covering(tokens[first].Span, tokens[token - 1].Span);
            paragraphs.Add(new Paragraph(paragraphs.Count, trimmed, first..token, KindOf(text, tokens, first, token, paragraphs)));
        }

        return paragraphs;
    }

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029\u0085");
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new TextSpan(start, end));
            if (length < 0) break;
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static bool IsBlank(string text, TextSpan line) => text.AsSpan(line.Start, line.Length).IsWhiteSpace();

    private static bool IsHardWrapped(string text, List<TextSpan> lines)
    {
        int pairs = 0, cut = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (IsBlank(text, lines[i]) || IsBlank(text, lines[i + 1])) continue;
            pairs++;
            if (lines[i].Length is >= 50 and <= 100 && Continues(text, lines[i], lines[i + 1])) cut++;
        }

        return pairs >= 3 && cut * 2 >= pairs;
    }

    private static bool Continues(string text, TextSpan line, TextSpan next)
    {
        var last = text.AsSpan(line.Start, line.Length).TrimEnd();
        return line.Length >= 40 && last.Length > 0 && last[^1] is not (':' or '|') && !char.IsWhiteSpace(text[next.Start])
            && (char.IsLetterOrDigit(text[next.Start]) || text[next.Start] is '"' or '“' or '\'' or '(' or '‘' or '$');
    }

    private static ParagraphKind KindOf(string text, TokenList tokens, int first, int end, List<Paragraph> before)
    {
        if (IsTable(text, tokens, first, end)) return ParagraphKind.Table;
        if (IsListItem(tokens, first, end)) return ParagraphKind.ListItem;
        if (IsByline(tokens, first, end)) return ParagraphKind.Byline;
        return IsHeading(tokens, first, end, before.Count == 0) ? ParagraphKind.Heading : ParagraphKind.Running;
    }

    private static bool IsTable(string text, TokenList tokens, int first, int end)
    {
        int bars = 0, numbers = 0, words = 0;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].IsMark('|') || tokens[i].Lower == "|") bars++;
            else if (tokens[i].IsNumber) numbers++;
            else if (tokens[i].IsWord) words++;
        }

        if (bars >= 2) return true;
        var line = text.AsSpan(tokens[first].Span.Start, tokens[end - 1].Span.End - tokens[first].Span.Start);
        var tabs = line.Count('\t');
        if (tabs >= 2 || (tabs == 1 && words <= 8)) return true;
        return numbers >= 3 && numbers >= words && !tokens[end - 1].EndsSentence;
    }

    private static bool IsListItem(TokenList tokens, int first, int end)
    {
        var mark = tokens[first];
        var next = tokens[first + 1];
        if (first + 1 >= end || !next.SpaceBefore) return mark.IsNumber && next.Kind == TokenKind.Mark && next.Lower is "." or ")" && tokens[first + 2].SpaceBefore && first + 2 < end && !tokens[first].Lower.Contains('.');
        return mark.Lower is "•" or "·" or "▪" or "●" or "◦" or "‣" or "*" or "-" or "–" or "—" or "■" or "►" or "✔" or "→";
    }

    private static bool IsByline(TokenList tokens, int first, int end)
    {
        if (end - first > 24 || tokens[end - 1].EndsSentence && end - first > 12) return false;
        var word = tokens[first].Lower;
        if (word is "by" && tokens[first].IsCapitalised && tokens[first + 1].IsCapitalised) return MostlyNames(tokens, first + 1, end);
        return word is "reporting" or "editing" or "writing" or "compiled" or "photograph" or "additional" && tokens[first].IsCapitalised
            && (tokens[first + 1].Lower is "by" or "reporting") && end - first <= 24;
    }

    private static bool MostlyNames(TokenList tokens, int first, int end)
    {
        int capitalised = 0, words = 0;
        for (var i = first; i < end; i++)
        {
            if (!tokens[i].IsWord) continue;
            words++;
            if (tokens[i].IsCapitalised || tokens[i].Lower is "and" or "for" or "in" or "of" or "the") capitalised++;
        }

        return words > 0 && capitalised == words;
    }

    private static bool IsHeading(TokenList tokens, int first, int end, bool isFirst)
    {
        var words = 0;
        var stops = 0;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].IsWord || tokens[i].IsNumber) words++;
            if (tokens[i].EndsSentence) stops++;
        }

        if (words == 0) return true;
        var last = end - 1;
        while (last > first && IsCloser(tokens[last])) last--;
        if (tokens[last].IsMark('.')) return false;
        if (tokens[last].Lower is "," or ";" or "-" or "–" or "—") return false;
        if (tokens[last].EndsSentence) return words <= 10 && stops == 1;
        return words <= (isFirst ? LongestHeading + 8 : LongestHeading);
    }

    internal static bool IsCloser(Token token) => token.Kind == TokenKind.Mark && token.Lower is "\"" or "”" or "’" or "'" or "»" or ")" or "]" or "“" or "''";
}
