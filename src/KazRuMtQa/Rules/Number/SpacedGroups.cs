using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

/// <summary>Numbers of which the thousands are grouped with spaces, told from numbers that stand side by side.</summary>
internal static class SpacedGroups
{
    /// <summary>Whether the number closes a space-grouped number which is reported as a whole.</summary>
    public static bool IsLastGroup(Document document, Token token) => FirstOf(document, token).Index < token.Index;

    /// <summary>The first group of a number that the token closes; the token itself where it is a number of its own.</summary>
    public static Token FirstOf(Document document, Token token)
    {
        var first = token.Index;
        while (first > 0 && token.Index - first < 5 && document.Tokens[first - 1].IsNumber) first--;
        return first < token.Index && !document.Tokens[token.Index + 1].IsNumber && IsGroupedNumber(document, first, token.Index + 1)
            ? document.Tokens[first]
            : token;
    }

    /// <summary>Whether the numbers from the first up to the end are the groups of one.</summary>
    public static bool IsGroupedNumber(Document document, int first, int end)
    {
        var tokens = document.Tokens;
        if (tokens[first].Lower.Length > 3 || tokens[first].Lower[0] == '0' || !Figure.IsInteger(tokens[first])
            || document.IsIn(tokens[first], Zones.Table))
            return false;
        var narrow = true;
        for (var i = first + 1; i < end; i++)
        {
            if (tokens[i].Span.Start - tokens[i - 1].Span.End != 1 || !(i + 1 < end ? IsGroup(tokens[i].Lower) : IsEndGroup(tokens[i].Lower)))
                return false;
            narrow &= document.Text[tokens[i].Span.Start - 1] is '\u00A0' or '\u2009' or '\u202F' or '\u2007';
        }

        var (before, next) = (tokens[first - 1], tokens[end]);
        if (IsPartOfLongerLabel(before, next) || Figure.IsLabel(before) || CalendarWords.Of(document).MonthOf(before) > 0) return false;
        return narrow || (!IsTwoQuantities(tokens, first, end) && IsQuantity(tokens, first, end));
    }

    private static bool IsGroup(string digits) => digits.Length == 3 && Figure.IsDigits(digits);

    private static bool IsEndGroup(string digits) =>
        IsGroup(digits) || (digits.Length is 5 or 6 && digits[3] is ',' or '.' && IsGroup(digits[..3]) && Figure.IsDigits(digits.AsSpan(4)));

    private static bool IsPartOfLongerLabel(Token before, Token next) =>
        before.Lower is "+" or "/" or ":" or "#" or "№" || (before.Kind == TokenKind.Mark && before.Lower is "-" or ")")
            || (!next.SpaceBefore && next.Lower is "-" or "/" or "–" or ":");

    /// <summary>"55 787 planes", "4 100 metres", "the 100 200 metres": a count and a model or a distance.</summary>
    private static bool IsTwoQuantities(TokenList tokens, int first, int end)
    {
        var last = tokens[end - 1].Lower;
        if (end - first != 2) return false;
        if (last[0] == '7' && last[2] == '7' && last is not "777" == (tokens[first].Lower.Length < 3) && last != "777") return true;
        return last is "777" || (last is "100" or "200" or "400" && tokens[end].Lower is "metres" or "meters" or "m" or "metre" or "meter");
    }

    private static bool IsQuantity(TokenList tokens, int first, int end)
    {
        var (before, next) = (tokens[first - 1], tokens[end]);
        if (Figure.IsCurrencySign(before) || Figure.IsCurrencySign(next) || Figure.IsCurrencyWord(before) || Figure.IsPercent(tokens, end))
            return true;
        var inName = before.IsCapitalised && before.SpaceBefore && !tokens[first - 2].IsNone && !tokens[first - 2].EndsSentence && before.IsWord;
        if (inName) return false;
        if (end - first > 2) return next.IsWord;
        if (before.Lower is "than" or "about" or "around" or "nearly" or "almost" or "over" or "approximately" or "some" or "least" or "total"
            or "exactly")
            return true;
        return next.IsWord && next.Case == LetterCase.Lower && !next.Is(WordClass.Function) && next.Lower is not ("days" or "years" or "times");
    }
}
