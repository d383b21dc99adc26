using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

/// <summary>A day and its month in running text, in one of the two orders of English: "5 May 2020" or "May 5, 2020".</summary>
/// <param name="Day">The day, in figures.</param>
/// <param name="Month">The month, as a word.</param>
/// <param name="Year">The year, if it belongs to the date.</param>
/// <param name="IsDayFirst">Whether the day comes before the month.</param>
/// <param name="Span">All of the date.</param>
internal sealed record WrittenDate(Token Day, Token Month, Token? Year, bool IsDayFirst, TextSpan Span)
{
    /// <summary>The date of which a number is the day; null for one that is no day, or whose order the writer did not choose.</summary>
    public static WrittenDate? At(Document document, Token day)
    {
        var tokens = document.Tokens;
        if (!Figure.IsInteger(day) || day.Lower.Length > 2 || Figure.Value(day) is < 1 or > 31
            || document.IsIn(day, Zones.Quotation | Zones.Table | Zones.Heading | Zones.Dateline | Zones.Byline))
            return null;
        var (before, after) = (tokens[day.Index - 1], tokens[day.Index + 1]);
        if (IsMonth(after) && document.SentenceOf(day) == document.SentenceOf(after) && !before.IsNumber && !IsMonth(before)
            && !IsRange(before, tokens[day.Index - 2]) && !Figure.IsCurrencySign(before))
        {
            var year = IsYear(tokens[after.Index + 1]) ? tokens[after.Index + 1] : null;
            return EndsWell(document, tokens[(year ?? after).Index + 1])
                ? new WrittenDate(day, after, year, true, Document.SpanOf(day, year ?? after))
                : null;
        }

        if (!IsMonth(before) || document.SentenceOf(day) != document.SentenceOf(before) || tokens[before.Index - 1].IsNumber || after.IsNumber
            || IsRange(after, tokens[after.Index + 1]) || IsNamed(day, before))
            return null;
        var yearAfter = after.IsMark(',') && IsYear(tokens[after.Index + 1]) ? tokens[after.Index + 1] : null;
        return EndsWell(document, yearAfter is null ? after : tokens[yearAfter.Index + 1])
            ? new WrittenDate(day, before, yearAfter, false, Document.SpanOf(before, yearAfter ?? day))
            : null;
    }

    public string InOtherOrder(Document document)
    {
        var (day, month) = (document.TextOf(Day), document.TextOf(Month));
        var year = Year is null ? "" : document.TextOf(Year);
        return (IsDayFirst ? $"{month} {day}" : $"{day} {month}") + (year.Length == 0 ? "" : (IsDayFirst ? ", " : " ") + year);
    }

    private static bool IsMonth(Token token) => token.Is(WordClass.Month) && token.IsCapitalised;

    private static bool IsYear(Token token) => Figure.IsInteger(token) && token.Lower is ['1' or '2', '8' or '9' or '0', _, _];

    /// <summary>"12-14 June", "June 12 and 14".</summary>
    private static bool IsRange(Token link, Token beyond) =>
        link.Lower is "-" or "–" or "/" || (link.Lower is "to" or "and" or "or" && beyond.IsNumber);

    /// <summary>A mark or a grammatical word follows: no "May 30 people", no "5 May Street".</summary>
    private static bool EndsWell(Document document, Token next) =>
        next.IsNone || next.Kind == TokenKind.Mark || document.SentenceOf(next).FirstToken == next.Index
            || (next.Is(WordClass.Function) && !next.IsCapitalised);

    /// <summary>Days that have that name everywhere.</summary>
    private static bool IsNamed(Token day, Token month) =>
        (month.Lower.TrimEnd('.'), day.Lower) is ("september" or "sept", "11") or ("july", "4") or ("january" or "jan", "6") or ("march", "8")
            or ("may", "9") or ("may", "1") or ("october" or "oct", "7");
}
