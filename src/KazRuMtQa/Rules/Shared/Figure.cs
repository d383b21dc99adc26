using System.Buffers;
using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>What the rules on numbers ask of a token: is it a whole number, a decimal with a comma, a scale, a currency sign.</summary>
internal static class Figure
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Nothing but digits, at most twelve of them.</summary>
    public static bool IsInteger(Token token) =>
        token.IsNumber && token.Lower.Length <= 12 && !token.Lower.AsSpan().ContainsAnyExcept(Digits);

    public static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(Digits);

    public static long Value(Token integer) => long.Parse(integer.Lower, CultureInfo.InvariantCulture);

    /// <summary>3,400,000</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>
    /// One comma that cannot group thousands: "70,96", "0,125". Not "214,00", where a nought of a grouped number was lost, nor "2008,12",
    /// where a space was.
    /// </summary>
    public static bool HasDecimalComma(Token token)
    {
        if (!token.IsNumber || token.Lower.Length > 15) return false;
        var comma = token.Lower.IndexOf(',', StringComparison.Ordinal);
        if (comma < 1) return false;
        var whole = token.Lower.AsSpan(0, comma);
        var decimals = token.Lower.AsSpan(comma + 1);
        if (!IsDigits(whole) || !IsDigits(decimals) || (whole.Length > 1 && whole[0] == '0')) return false;
        if (whole is "0") return decimals.Length <= 6;
        var looksLikeYear = whole.Length == 4 && whole[0] is '1' or '2';
        return decimals.Length <= 2 && !looksLikeYear && decimals.ContainsAnyExcept('0');
    }

    /// <summary>"2.500,50", "1.234.567,8"</summary>
    public static bool IsGroupedByPoints(Token token)
    {
        if (!token.IsNumber || token.Lower.Length is < 7 or > 20 || token.Lower.IndexOf(',', StringComparison.Ordinal) is not (> 4 and var comma)
            || !IsDigits(token.Lower.AsSpan(comma + 1)) || token.Lower.Length - comma > 3)
            return false;
        var groups = token.Lower[..comma].Split('.');
        return groups.Length > 1 && groups[0].Length is > 0 and < 4 && IsDigits(groups[0])
            && groups.Skip(1).All(group => group.Length == 3 && IsDigits(group));
    }

    public static bool IsScale(Token token) => token.Lower is "thousand" or "million" or "billion" or "trillion" or "bn" or "mln" or "bln" or "trln";

    public static bool IsPercent(TokenList tokens, int index) =>
        tokens[index].Lower is "%" or "percent" or "percentage" or "pct" || (tokens[index].Lower == "per" && tokens[index + 1].Lower == "cent");

    public static bool IsCurrencySign(Token token) => token.Lower is "$" or "€" or "£" or "¥" or "₸" or "₽" or "₴" or "₺";

    public static bool IsCurrencyWord(Token token) =>
        token.Lower is "tenge" or "dollars" or "dollar" or "euros" or "euro" or "rubles" or "roubles" or "pounds" or "yuan" or "soms" or "som"
            or "hryvnia"
            or "hryvnias" or "lira" or "liras" or "manats" or "usd" or "eur" or "kzt" or "rub" or "gbp" or "cny" or "try" or "uah";

    /// <summary>A unit of the lists, or a degree sign. "m" and "l" are units, "in" and "a" are words.</summary>
    public static bool IsUnit(Token token) =>
        token.Lower is "°" or "º" or "℃" or "degrees" or "points" || (token.Is(WordClass.Unit) && !token.Is(WordClass.Function));

    /// <summary>A noun that a whole number can count: "people", "women", or a plural in small letters that is mostly a noun.</summary>
    public static bool IsCountedNoun(Token token) =>
        token is { IsWord: true, Case: LetterCase.Lower } && !token.Is(WordClass.Function)
        && (token.Lower is "people" or "men" or "women" or "children"
            || (token.Lower.EndsWith('s') && !token.Lower.EndsWith("ss", StringComparison.Ordinal)
                && token.Entry is { NounShare: > 0.5f } or { NounShare: 0, VerbShare: 0, IsKnown: true }));

    /// <summary>No., page, room, article: what follows is a label and no quantity.</summary>
    public static bool IsLabel(Token token) =>
        token.Lower is "no" or "no." or "nos" or "nos." or "number" or "numbers" or "№" or "page" or "pages" or "p." or "pp."
        or "room" or "rooms" or "apartment" or "flat" or "article" or "articles" or "section" or "sections" or "chapter" or "chapters" or "paragraph"
            or "line"
        or "lines" or "bus" or "route" or "flight" or "phone" or "telephone" or "tel" or "tel." or "fax" or "call" or "dial" or "hotline" or "aged"
            or "ages"
        or "verse" or "verses" or "version" or "ext" or "code" or "postcode" or "channel" or "lot" or "rows" or "row" or "seats" or "seat" or "level"
            or "levels"
        or "grades" or "questions" or "weeks" or "days" or "episodes" or "lanes" or "lane" or "units" or "block" or "building" or "gate" or "text";

    /// <summary>Whether what stands around the number shows that it is a quantity and no list: a percent sign, a scale, a unit, a currency.</summary>
    public static bool IsEvidentDecimal(Document document, int index)
    {
        var tokens = document.Tokens;
        var (before, next) = (tokens[index - 1], tokens[index + 1]);
        if (CalendarWords.Of(document).MonthOf(before) > 0 || IsLabel(before)) return false;
        if (tokens[index].Lower[0] == '0' || IsPercent(tokens, index + 1) || IsScale(next)) return true;
        if (IsUnit(next) || IsCurrencyWord(next) || IsCurrencySign(next)) return true;
        if (IsCurrencySign(before) && !next.IsMark('/')) return true;
        var joins = next.Lower is "to" or "and" or "or" or "-" or "–" or "—";
        return joins && HasDecimalComma(tokens[index + 2]) && IsEvidentDecimal(document, index + 2);
    }
}
