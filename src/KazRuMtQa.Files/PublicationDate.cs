using System.Globalization;

namespace KazRuMtQa.Files;

/// <summary>What a date in figures may mean: where day and month could be exchanged, both readings stand.</summary>
/// <param name="Iso">As ISO 8601, when there is one reading.</param>
internal readonly record struct DateReading(string? Iso, string? DayFirst, string? MonthFirst)
{
    public static readonly DateReading None;

    public bool IsAmbiguous => Iso is null && DayFirst is not null && MonthFirst is not null;
}

/// <summary>
/// Dates of articles as systems and people write them, as ISO 8601. Years that come first are followed by months; dots mean that the day comes first;
/// between slashes and hyphens either may. Months are known in English, Russian and Kazakh. What cannot be read is no date, and never another one.
/// </summary>
internal static class PublicationDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private static readonly string[] Zones = [" GMT", " UTC", " UT", " Z", " EST", " EDT", " PST", " PDT", " CST", " CDT", " MSK", " ALMT"];

    /// <summary>The beginnings of the names of months; longer ones are asked first.</summary>
    private static readonly (string Start, int Month)[] Months =
    [
        .. Named("jan feb mar apr may jun jul aug sep oct nov dec"),
        .. Named("янв фев мар апр мая июн июл авг сен окт ноя дек"), ("май", 5),
        .. Named("қаң ақп нау сәу мам мау шіл там қыр қаз қар жел"),
    ];

    public static DateReading Read(string? text)
    {
        var date = text?.Trim().Trim('"', '\'') ?? "";
        if (date.Length == 0) return DateReading.None;
        if (date.Length >= 10 && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && IsLikely(day.Year)) return One(date);
        if (IsNumber(date)) return One(OfNumber(date));
        var parts = Parts(date);
        if (parts.Count >= 3 && InFigures(date, parts) is { } figures) return figures;
        return One(Named(date, parts));
    }

    private static DateReading One(string? iso) => new(iso, null, null);

    private static bool IsNumber(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c == '.') && text.Count(c => c == '.') <= 1 && text[0] != '.'
        && text.IndexOf('.', StringComparison.Ordinal) is < 0 or > 8;

    /// <summary>20240512, 20240512100000, or the seconds, milliseconds or microseconds since 1970.</summary>
    private static string? OfNumber(string digits)
    {
        var whole = digits.Split('.')[0];
        if (whole.Length is 8 or 14 && Compact(whole) is { } compact) return compact;
        if (!long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var milliseconds = whole.Length switch { 9 or 10 => number * 1000, 12 or 13 => number, 15 or 16 => number / 1000, _ => -1 };
        return milliseconds < 0 ? null
            : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    private static string? Compact(string digits)
    {
        var format = digits.Length == 8 ? "yyyyMMdd" : "yyyyMMddHHmmss";
        if (!DateTime.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !IsLikely(date.Year)) return null;
        return date.ToString(digits.Length == 8 ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>12.05.2024, 2024/5/12, 05-12-2024; with a time or without.</summary>
    private static DateReading? InFigures(string date, List<(string Word, int Start)> parts)
    {
        var (first, second, third) = (parts[0], parts[1], parts[2]);
        if (first.Start != 0 || !Number(first.Word, out var a) || !Number(second.Word, out var b)
            || !Number(third.Word, out var c)) return Basic(date, parts);
        var mark = date[first.Word.Length];
        if (mark is not ('.' or '/' or '-') || second.Start != first.Word.Length + 1 || date[second.Start + second.Word.Length] != mark
            || third.Start != second.Start + second.Word.Length + 1) return null;
        var time = Time(date[(third.Start + third.Word.Length)..]);
        if (first.Word.Length == 4) return One(Dated(a, b, c, time));
        var year = third.Word.Length == 2 ? 2000 + c : c;
        var (dayFirst, monthFirst) = (Dated(year, b, a, time), mark == '.' ? null : Dated(year, a, b, time));
        return dayFirst is not null && monthFirst is not null && dayFirst != monthFirst ? new DateReading(null, dayFirst, monthFirst)
            : new DateReading(dayFirst ?? monthFirst, dayFirst, monthFirst);
    }

    /// <summary>20240512T100000+0500.</summary>
    private static DateReading? Basic(string date, List<(string Word, int Start)> parts) =>
        parts[0].Word is { Length: 15 } word && word[8] is 'T' or 't' && Compact(word[..8] + word[9..]) is { } basic ? One(basic + Zone(date[15..]))
            : null;

    private static string? Named(string date, List<(string Word, int Start)> parts)
    {
        if (parts is [{ Word: { Length: 15 or 16 } basic }, ..] && basic[8] is 'T'
            && Compact(basic[..8] + basic[9..15]) is { } compact) return compact + Zone(date[15..]);
        if (Standard(date) is { } standard) return standard;
        var (day, month, year) = (0, 0, 0);
        foreach (var (word, start) in parts)
        {
            // Behind a colon, or before one, stands a time.
            if ((start > 0 && date[start - 1] == ':') || (start + word.Length < date.Length && date[start + word.Length] == ':')) continue;
            if (Number(word, out var number))
            {
                if (word.Length == 4 && IsLikely(number)) year = year == 0 ? number : year;
                else if (word.Length <= 2 && day == 0) day = number;
            }
            else if (month == 0) month = MonthOf(word);
        }

        return month == 0 ? null : Dated(year, month, day, Time(date));
    }

    /// <summary>What the framework reads of RFC 822 and its like, once it cannot take day and month for one another.</summary>
    private static string? Standard(string date)
    {
        if (!date.Any(char.IsAsciiLetter)) return null;
        foreach (var zone in Zones) if (date.EndsWith(zone, StringComparison.Ordinal)) date = date[..^zone.Length];
        return DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var parsed) && IsLikely(parsed.Year) && date.Any(char.IsAsciiDigit) && Parts(date).Any(part => part.Word.Length == 4)
            ? parsed.ToString(parsed.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
            : null;
    }

    private static string? Dated(int year, int month, int day, string time) =>
        IsLikely(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time : null;

    /// <summary>The first time of day in the text, as ISO 8601; empty when there is none.</summary>
    private static string Time(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon + 2 >= text.Length) return "";
        var start = colon;
        while (start > 0 && colon - start < 2 && char.IsAsciiDigit(text[start - 1])) start--;
        var end = colon + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ':')) end++;
        if (!TimeOnly.TryParse(text[start..end].TrimEnd(':'), CultureInfo.InvariantCulture, out var time)) return "";
        var rest = text[end..].TrimStart();
        if (rest.StartsWith('p') || rest.StartsWith('P')) time = time.Hour < 12 ? time.AddHours(12) : time;
        else if ((rest.StartsWith('a') || rest.StartsWith('A')) && time.Hour == 12) time = time.AddHours(-12);
        return "T" + time.ToString("HH:mm:ss", CultureInfo.InvariantCulture) + Zone(rest);
    }

    private static string Zone(string rest) =>
        rest.TrimStart() is var zone && zone.StartsWith('Z') ? "Z"
            : zone.Length >= 5 && zone[0] is '+' or '-' && zone[1..].Where(char.IsAsciiDigit).Take(4).ToArray() is { Length: 4 } digits
                ? $"{zone[0]}{digits[0]}{digits[1]}:{digits[2]}{digits[3]}" : "";

    private static int MonthOf(string word)
    {
        foreach (var (start, month) in Months) if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return month;
        return 0;
    }

    private static List<(string Word, int Start)> Parts(string date)
    {
        var parts = new List<(string, int)>();
        for (var at = 0; at < date.Length;)
        {
            if (!char.IsLetterOrDigit(date[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < date.Length && char.IsLetterOrDigit(date[at])) at++;
            parts.Add((date[start..at], start));
        }

        return parts;
    }

    private static bool Number(string word, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) && word.Length <= 4;

    private static bool IsLikely(int year) => year is >= FirstYear and <= LastYear;

    private static IEnumerable<(string, int)> Named(string starts) => starts.Split(' ').Select((start, i) => (start, i + 1));
}
