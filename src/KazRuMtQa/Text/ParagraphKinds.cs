namespace KazRuMtQa.Text;

/// <summary>Tells headings, list items, table lines and bylines from running text by their marks, length and last token.</summary>
internal static class ParagraphKinds
{
    private const int LongestHeading = 16;

    /// <summary>A title at the head of a text may be longer than a sub-heading.</summary>
    private const int LongestTitle = 24;

    private const int LongestByline = 24;

    public static ParagraphKind Of(string text, TokenList tokens, int first, int end, bool isFirst)
    {
        var counts = Count(tokens, first, end);
        // A line of nothing but marks ("* * *") parts sections as a sub-heading does.
        if (counts.Words + counts.Numbers == 0) return ParagraphKind.Heading;
        if (IsListItem(tokens, first, end)) return ParagraphKind.ListItem;
        if (IsTable(text, tokens, first, end, counts)) return ParagraphKind.Table;
        if (IsByline(tokens, first, end)) return ParagraphKind.Byline;
        return IsHeading(tokens, first, end, counts, isFirst ? LongestTitle : LongestHeading) && DatelineFinder.Find(tokens, first, end) == first
            ? ParagraphKind.Heading
            : ParagraphKind.Running;
    }

    internal static bool IsCloser(Token token) =>
        token.Kind == TokenKind.Mark && token.Lower is "\"" or "”" or "’" or "'" or "»" or ")" or "]" or "“" or "''";

    private static (int Words, int Numbers, int Bars, int Stops) Count(TokenList tokens, int first, int end)
    {
        int words = 0, numbers = 0, bars = 0, stops = 0;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (token.IsWord) words++;
            else if (token.IsNumber) numbers++;
            else if (token.EndsSentence) stops++;
            else if (token.Lower == "|") bars++;
            else if (token.Kind is TokenKind.Url or TokenKind.Email or TokenKind.Tag) words++;
        }

        return (words, numbers, bars, stops);
    }

    private static bool IsListItem(TokenList tokens, int first, int end)
    {
        var mark = tokens[first];
        if (end - first < 2) return false;
        if (mark.IsNumber)
        {
            return mark.Lower.Length <= 3 && end - first > 2 && tokens[first + 1].Kind == TokenKind.Mark && tokens[first + 1].Lower is "." or ")"
                && !tokens[first + 1].SpaceBefore && tokens[first + 2].SpaceBefore;
        }

        return tokens[first + 1].SpaceBefore
            && mark.Lower is "•" or "·" or "▪" or "●" or "◦" or "‣" or "*" or "-" or "–" or "—" or "■" or "►" or "✔" or "→";
    }

    /// <summary>Cells between bars or tabs, or figures with few words.</summary>
    private static bool IsTable(string text, TokenList tokens, int first, int end, (int Words, int Numbers, int Bars, int Stops) counts)
    {
        if (counts.Bars >= 2 && (tokens[first].Lower == "|" || counts.Words <= 6 * (counts.Bars + 1))) return true;
        var tabs = text.AsSpan(tokens[first].Span.Start, tokens[end - 1].Span.End - tokens[first].Span.Start).Count('\t');
        if (tabs >= 1 && counts.Stops == 0 && counts.Words <= 8 * tabs) return true;
        return counts.Numbers >= 3 && counts.Numbers >= counts.Words && !tokens[end - 1].EndsSentence;
    }

    /// <summary>"By Aigerim Bekova and Oleg Pak", "(Reporting by …; editing by …)", "… contributed to this report."</summary>
    private static bool IsByline(TokenList tokens, int first, int end)
    {
        if (end - first > LongestByline) return false;
        if (tokens[first].Lower is "(" or "[") first++;
        for (var i = Math.Max(first, end - 5); i < end; i++)
        {
            if (tokens[i].Lower == "contributed" && tokens[i + 1].Lower == "to" && tokens[first].IsCapitalised) return true;
        }

        if (!tokens[first].IsCapitalised) return false;
        if (tokens[first].Lower == "by") return tokens[first + 1].IsCapitalised && AreNames(tokens, first + 1, end);
        return tokens[first].Lower is "reporting" or "editing" or "writing" or "compiled" or "photograph" or "additional" or "with"
            && tokens[first + 1].Lower is "by" or "reporting";
    }

    private static bool AreNames(TokenList tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].IsWord && !tokens[i].IsCapitalised
                && tokens[i].Lower is not ("and" or "for" or "in" or "of" or "the" or "de" or "van" or "von"))
                return false;
        }

        return !tokens[end - 1].EndsSentence || end - first <= 11;
    }

    private static bool IsHeading(TokenList tokens, int first, int end, (int Words, int Numbers, int Bars, int Stops) counts, int longest)
    {
        var words = counts.Words + counts.Numbers;
        if (words > longest) return false;
        var last = end - 1;
        while (last > first && IsCloser(tokens[last])) last--;
        if (tokens[last].Lower is "." or "," or ";" or "-" or "–" or "—") return false;
        if (tokens[last].EndsSentence) return words <= 10 && counts.Stops == 1;
        // "… at Chester, N.Y." ends a sentence; "The message reads:" is a label, but a whole sentence may end with a colon too.
        if (words > 8 && tokens[last].Lower[^1] is '.' or ':') return false;
        for (var i = first; i < last; i++)
        {
            if (tokens[i].IsMark('.')) return false;
        }

        return true;
    }
}
