using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>English month and weekday names as numbers, and what days there are.</summary>
internal static class CalendarWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Dictionary<string, int> MonthByWord = ByPrefix(Months, ["sept", "sept."]);

    private static readonly Dictionary<string, int> WeekdayByWord =
        Enum.GetNames<DayOfWeek>().Select((name, index) => (name, index))
            .ToDictionary(day => day.name.ToLowerInvariant(), day => day.index, StringComparer.Ordinal);

    /// <returns>1 to 12; 0 for a word that is no month, or is written small.</returns>
    public static int MonthOf(Token token) => token.IsCapitalised && MonthByWord.TryGetValue(token.Lower, out var month) ? month : 0;

    public static DayOfWeek? WeekdayOf(Token token) =>
        token.IsCapitalised && WeekdayByWord.TryGetValue(token.Lower, out var day) ? (DayOfWeek)day : null;

    public static string NameOf(int month) => Months[month - 1];

    /// <returns>1 to 99 for "5" and, where <paramref name="ordinal"/>, "5th"; 0 for anything else.</returns>
    public static int DayOf(Token token, bool ordinal = true)
    {
        if (!token.IsNumber) return 0;
        var digits = token.Lower.AsSpan();
        if (ordinal && digits.Length is 3 or 4 && digits[^2..] is "st" or "nd" or "rd" or "th") digits = digits[..^2];
        return digits.Length <= 2 && Figure.IsDigits(digits) ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <returns>A year of our time (1900 to 2100), or 0.</returns>
    public static int YearOf(Token token) =>
        token.Lower.Length == 4 && Figure.IsInteger(token) && Figure.Value(token) is >= 1900 and <= 2100 ? (int)Figure.Value(token) : 0;

    /// <summary>
    /// The day that is written from the token on, with the token of its year: "March 5, 2024", "5 March 2024"; null when there is none, or no such
    /// day.
    /// </summary>
    public static (DateOnly Day, Token Year)? DateAt(TokenList tokens, int at)
    {
        var (first, second) = (tokens[at], tokens[at + 1]);
        var (month, day) = MonthOf(first) > 0 ? (MonthOf(first), DayOf(second)) : (MonthOf(second), DayOf(first));
        var year = tokens[tokens[at + 2].IsMark(',') ? at + 3 : at + 2];
        return month > 0 && day > 0 && YearOf(year) > 0 && day <= DaysIn(month, YearOf(year)) ? (new DateOnly(YearOf(year), month, day), year) : null;
    }

    /// <summary>Days in the month; 29 for a February of no known year.</summary>
    public static int DaysIn(int month, int year) => DateTime.DaysInMonth(year == 0 ? 2024 : year, month);

    private static Dictionary<string, int> ByPrefix(string[] names, string[] september)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].ToLowerInvariant();
            months[name] = months[name[..3]] = months[name[..3] + "."] = i + 1;
        }

        foreach (var form in september) months[form] = 9;
        return months;
    }
}
