using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>
/// Finds "ASTANA, Kazakhstan (AP) —", "LONDON, March 3 (Reuters) -", "Astana. 12 March. Kazinform -", "BAKU /Trend/" and "Washington (CNN)"
/// at the head of a paragraph: names, dates and marks, then a dash or an agency, with a place in capitals, an agency or a date among them.
/// </summary>
internal static class DatelineFinder
{
    private const int LongestDateline = 16;

    private static readonly HashSet<string> Agencies = new(
        "reuters kazinform interfax interfax-kazakhstan bloomberg xinhua tass itar-tass sputnik trend tengrinews upi ap afp".Split(' '),
        StringComparer.Ordinal);

    /// <returns>One past the last token of the dateline; <paramref name="first"/> when there is none.</returns>
    public static int Find(TokenList tokens, int first, int end)
    {
        if (tokens[first].Is(WordClass.Function) && tokens[first].Lower is not ("the" or "by")) return first;
        var evidence = HasPlaceInCapitals(tokens, first, end);
        var limit = Math.Min(end, first + LongestDateline);
        for (var i = first; i < limit; i++)
        {
            var token = tokens[i];
            if (IsDash(token))
                return evidence && i > first && token.SpaceBefore | tokens[i + 1].SpaceBefore ? AfterDash(tokens, i, first, end) : first;
            if (EndOfAgency(tokens, i, limit) is > 0 and var agency)
            {
                // The dash may be missing: "Washington (CNN) The …", "MOSCOW, March 5. /TASS/. The …".
                var after = tokens[agency].IsMark('.') ? agency + 1 : agency;
                if (after < end && !IsDash(tokens[after]) && StartsSentence(tokens[after])) return after;
                evidence = true;
                i = agency - 1;
            }
            else if (!Belongs(tokens, i, first)) return first;
            else evidence |= i > first && IsMonth(token) && (tokens[i - 1].IsNumber || tokens[i + 1].IsNumber || tokens[i + 2].IsNumber);
        }

        return first;
    }

    private static bool IsDash(Token token) => token.Kind == TokenKind.Mark && token.Lower is "-" or "–" or "—";

    private static int AfterDash(TokenList tokens, int dash, int first, int end)
    {
        while (IsDash(tokens[dash + 1])) dash++;
        return dash + 1 < end ? dash + 1 : first;
    }

    /// <summary>
    /// Up to four words of capitals, four letters in all, none of them grammatical: "LOS ANGELES", not "FLYNN IS IN" and not "UPDATE".
    /// </summary>
    private static bool HasPlaceInCapitals(TokenList tokens, int first, int end)
    {
        var letters = 0;
        var last = first;
        for (; last < end && last < first + 5 && tokens[last].IsWord; last++)
        {
            if (tokens[last].Case != LetterCase.Upper || tokens[last].Is(WordClass.Function) && tokens[last].Lower != "the") break;
            letters += tokens[last].Span.Length;
        }

        if (letters < 4 || last > first + 4 || IsDash(tokens[last]) && last == first + 1 && tokens[first].Entry.IsCommonWord) return false;
        return !tokens[last].IsWord || tokens[last].Case == LetterCase.Capitalised;
    }

    /// <returns>One past "(Reuters)", "/TASS/" or "KAZINFORM"; 0 when no agency stands there.</returns>
    private static int EndOfAgency(TokenList tokens, int i, int limit)
    {
        var closer = tokens[i].Lower switch { "(" => ")", "/" => "/", _ => null };
        if (closer is null) return i + 1 < limit && tokens[i].Lower == "kazinform" ? i + 1 : 0;
        var name = tokens[i + 1];
        if (!Agencies.Contains(name.Lower) && !(name.Case == LetterCase.Upper && name.Span.Length is >= 2 and <= 6)) return 0;
        for (var last = i + 2; last < i + 6 && last < limit; last++)
        {
            if (tokens[last].Lower == closer) return last + 1;
        }

        return 0;
    }

    private static bool StartsSentence(Token token) => token.SpaceBefore && (token.IsCapitalised || token.Lower is "\"" or "“" or "‘");

    private static bool Belongs(TokenList tokens, int i, int first)
    {
        var token = tokens[i];
        if (token.IsMark('.')) return i > first && tokens[i + 1].IsCapitalised | tokens[i + 1].IsNumber | tokens[i + 1].Lower == "/";
        return token.IsCapitalised || token.IsNumber || token.Kind == TokenKind.Url
            || token.Lower is "," or "(" or ")" or "/" or "of" or "and" or "de" or "al" or "«" or "»";
    }

    private static bool IsMonth(Token token) =>
        token.Is(WordClass.Month)
            || token.Lower is "jan" or "feb" or "mar" or "apr" or "jun" or "jul" or "aug" or "sep" or "sept" or "oct" or "nov" or "dec";
}
