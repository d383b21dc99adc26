using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

/// <summary>A figure that is set apart from its sign or its other half: an amount, degrees, a unit by a unit, a season, a range.</summary>
internal static class TornFigure
{
    /// <summary>Where it stands, and how it is written closed up; null for a figure that is whole.</summary>
    public static (TextSpan Span, string Closed)? At(Document document, Token number)
    {
        var tokens = document.Tokens;
        var (before, next, other) = (tokens[number.Index - 1], tokens[number.Index + 1], tokens[number.Index + 2]);
        if (Degrees(document, number) is { } degrees) return degrees;
        if (IsAmount(document, before, number)) return Joined(before, number);
        if (IsUnitByUnit(document, next)) return Joined(next, tokens[next.Index + 2]);
        return IsSeason(document, number) || IsRange(document, number) ? Joined(number, other) : null;

        (TextSpan, string) Joined(Token first, Token last)
        {
            var span = Document.SpanOf(first, last);
            return (span, string.Concat(document.TextOf(span).Where(c => !char.IsWhiteSpace(c))));
        }
    }

    private static bool IsApart(Document document, Token first, Token second) =>
        second.SpaceBefore && !first.IsNone && second.Span.Start - first.Span.End == 1 && document.Text[first.Span.End] is ' ' or '\u00A0';

    private static bool IsAmount(Document document, Token sign, Token number) =>
        IsApart(document, sign, number) && sign.Kind == TokenKind.Symbol && Figure.IsCurrencySign(sign) && !document.Tokens[sign.Index - 1].IsNumber;

    /// <summary>"+ 8.8 degrees", "+ 22 ° C": English weather reports write no plus, and the sign of the degree touches the letter.</summary>
    private static (TextSpan Span, string Closed)? Degrees(Document document, Token number)
    {
        var tokens = document.Tokens;
        var (plus, degree, letter) = (tokens[number.Index - 1], tokens[number.Index + 1], tokens[number.Index + 2]);
        var isTorn = degree.Lower is "°" or "º" && letter.Lower is "c" or "f" && letter.SpaceBefore;
        var isPlus = plus.Lower == "+" && IsApart(document, plus, number) && (isTorn || TellsOfWeather(document, number));
        if (!isTorn && !isPlus) return null;
        return (Document.SpanOf(isPlus ? plus : number, isTorn ? letter : number),
            isTorn ? $"{number.Lower}°{letter.Lower.ToUpperInvariant()}" : number.Lower);
    }

    private static bool TellsOfWeather(Document document, Token number)
    {
        var sentence = document.SentenceOf(number);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Tokens[i].Lower is "degrees" or "degree" or "thermometer" or "thermometers" or "temperature" or "temperatures" or "°"
                or "celsius")
                return true;
        return false;
    }

    private static bool IsUnitByUnit(Document document, Token unit)
    {
        var (slash, other) = (document.Tokens[unit.Index + 1], document.Tokens[unit.Index + 2]);
        return unit.Lower is "km" or "m" or "kg" or "g" or "mg" or "l" or "t" or "mbit" && slash.Lower == "/"
            && other.Lower is "h" or "s" or "l" or "m" or "ha" or "kg" or "hour"
            && IsApart(document, unit, slash) && IsApart(document, slash, other);
    }

    private static bool IsSeason(Document document, Token year)
    {
        var (slash, other) = (document.Tokens[year.Index + 1], document.Tokens[year.Index + 2]);
        return slash.Lower == "/" && CalendarWords.YearOf(year) > 0 && other.Lower.Length == 2 && Figure.IsInteger(other)
            && Figure.Value(other) == (Figure.Value(year) + 1) % 100 && IsApart(document, year, slash) && IsApart(document, slash, other);
    }

    /// <summary>"3 - 4 points": something counted follows and no team stands before.</summary>
    private static bool IsRange(Document document, Token first)
    {
        var (before, hyphen, second) = (document.Tokens[first.Index - 1], document.Tokens[first.Index + 1], document.Tokens[first.Index + 2]);
        return hyphen.IsMark('-') && Figure.IsInteger(first) && Figure.IsInteger(second) && IsApart(document, first, hyphen)
            && IsApart(document, hyphen, second)
            && first.Lower.Length <= 3 && second.Lower.Length <= 3 && Figure.Value(first) < Figure.Value(second) && !before.IsCapitalised
                && !before.IsNone
            && Figure.IsCountedNoun(document.Tokens[second.Index + 1]);
    }
}
