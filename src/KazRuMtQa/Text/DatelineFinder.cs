using KazRuMtQa.Knowledge;

namespace KazRuMtQa.Text;

/// <summary>
/// Finds "ASTANA, Kazakhstan (AP) —", "LONDON, March 3 (Reuters) -" or "Astana. 12 March. Kazinform -" at the head of a paragraph: at most
/// 14 tokens, all of them names, dates and marks, then a dash, with a place in capitals, an agency or a date among them.
/// </summary>
internal static class DatelineFinder
{
    private const int LongestDateline = 14;

    /// <returns>One past the dash; <paramref name="first"/> when there is no dateline.</returns>
    public static int Find(TokenList tokens, int first, int end)
    {
        var evidence = false;
        for (var i = first; i < end && i < first + LongestDateline; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark && token.Lower is "-" or "–" or "—")
                return i > first && evidence && token.SpaceBefore | tokens[i + 1].SpaceBefore && i + 1 < end ? i + 1 : first;
            if (token.Lower is "--") return first;
            if (token.Case == LetterCase.Upper && token.Span.Length >= 4 && i == first) evidence = true;
            if (token.IsNumber || token.Is(WordClass.Month) || token.Lower == "(") evidence |= i > first;
            if (token.IsMark('.') && i > first && tokens[i + 1].IsCapitalised | tokens[i + 1].IsNumber) continue;
            var belongs = token.IsCapitalised || token.IsNumber || token.Kind == TokenKind.Url || token.Lower is "," or "(" or ")" or "/" or "of" or "and" or "de" or ":" or "«" or "»";
            if (!belongs) return first;
        }

        return first;
    }
}
