using System.Collections.Frozen;
using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>The names of months and weekdays as numbers (<c>calendar-words.tsv</c>), and what days there are.</summary>
internal sealed class CalendarWords
{
    /// <summary>Paragraphs at the head in which a line with the day of the article may stand.</summary>
    private const int HeadParagraphs = 4;

    /// <summary>Tokens of such a line.</summary>
    private const int LongestDateLine = 9;

    private static readonly Knowledge<CalendarWords> Key = new(language => new CalendarWords(language));

    private readonly FrozenDictionary<string, int> months;
    private readonly FrozenDictionary<string, int> weekdays;

    private CalendarWords(Language language)
    {
        var words = language.Tables.Read("calendar-words.tsv").ToLookup(row => row[2]);
        (months, weekdays) = (Numbers(words["month"]), Numbers(words["weekday"]));
    }

    public static CalendarWords Of(Document document) => Key.Of(document.Language);

    /// <returns>1 to 12; 0 for a word that is no month, or is written small.</returns>
    public int MonthOf(Token token) => token.IsCapitalised && months.TryGetValue(token.Lower, out var month) ? month : 0;

    public DayOfWeek? WeekdayOf(Token token) =>
        token.IsCapitalised && weekdays.TryGetValue(token.Lower, out var day) ? (DayOfWeek)day : null;

    /// <returns>1 to 99 for "5" and, where <paramref name="ordinal"/>, "5th"; 0 for anything else.</returns>
    public static int DayOf(Token token, bool ordinal = true)
    {
        if (!token.IsNumber) return 0;
        var digits = token.Lower.AsSpan();
        if (ordinal && digits.Length is 3 or 4 && digits[^2..] is "st" or "nd" or "rd" or "th") digits = digits[..^2];
        return digits.Length <= 2 && Figure.IsDigits(digits) ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
    }

    /// <returns>A year of our time (1900 to 2100), or 0.</returns>
    public static int YearOf(Token token) =>
        token.Lower.Length == 4 && Figure.IsInteger(token) && Figure.Value(token) is >= 1900 and <= 2100 ? (int)Figure.Value(token) : 0;

    /// <summary>
    /// The day that is written from the token on, with the token of its year: "March 5, 2024", "5 March 2024"; null when there is none, or no such
    /// day.
    /// </summary>
    public (DateOnly Day, Token Year)? DateAt(TokenList tokens, int at)
    {
        var (first, second) = (tokens[at], tokens[at + 1]);
        var (month, day) = MonthOf(first) > 0 ? (MonthOf(first), DayOf(second)) : (MonthOf(second), DayOf(first));
        var year = tokens[tokens[at + 2].IsMark(',') ? at + 3 : at + 2];
        return month > 0 && day > 0 && YearOf(year) > 0 && day <= DaysIn(month, YearOf(year)) ? (new DateOnly(YearOf(year), month, day), year) : null;
    }

    /// <summary>A day with month and year in a short line at the head: "12 March 2024", "May 5, 2023, 10:15", "Astana, 12 March 2024".</summary>
    public DateOnly? DayAtHead(Document document)
    {
        foreach (var paragraph in document.Paragraphs.Take(HeadParagraphs)
            .Where(paragraph => paragraph.EndToken - paragraph.FirstToken <= LongestDateLine))
        {
            for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++) if (DateAt(document.Tokens, i) is var (day, _)) return day;
        }

        return null;
    }

    /// <summary>Days in the month; 29 for a February of no known year.</summary>
    public static int DaysIn(int month, int year) => DateTime.DaysInMonth(year == 0 ? 2024 : year, month);

    private static FrozenDictionary<string, int> Numbers(IEnumerable<string[]> rows) =>
        rows.ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
