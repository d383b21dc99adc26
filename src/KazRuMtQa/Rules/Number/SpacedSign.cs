using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class SpacedSign : Rule
{
    public override string Title => "Space before sign";

    public override string Why =>
        "Engines take figures and signs apart and do not join them again: $ 219, + 8 degrees, 150 km / h, the 2019 / 20 season.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The account will cost [[$ 219]], or [[€ 185]] there.", "$219"),
        new("The air cooled to [[+ 8.8]] degrees.", "8.8"),
        new("Temperatures range from [[+ 22 ° C]] to [[+ 24 ° C]].", "22°C"),
        new("Wind of 150 [[km / h]] is expected, and gusts of 15 [[m / s]].", "km/h"),
        new("He played 32 matches in the [[2019 / 20]] season.", "2019/20"),
        new("Score another [[3 - 4]] points.", "3-4"),
        new("It costs $219, US$ per head, at 22 °C. The answer is 2 + 8, and he / she wrote 5 / 6."),
        new("Barys 3 - 4 Traktor: goals. It fell 5 - 3 points less."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            if (document.IsIn(number, Zones.Table)) continue;
            var (before, next) = (tokens[number.Index - 1], tokens[number.Index + 1]);
            if (Degrees(document, number) is { } degrees) yield return degrees;
            else if (IsApart(document, before, number) && before.Kind == TokenKind.Symbol && Figure.IsCurrencySign(before)
                && !tokens[number.Index - 2].IsNumber)
                yield return Join(document, before, number);
            else if (IsUnitByUnit(document, next)) yield return Join(document, next, tokens[next.Index + 2]);
            else if (IsSeason(document, number)) yield return Join(document, number, tokens[number.Index + 2]);
            else if (IsRange(document, number)) yield return Join(document, number, tokens[number.Index + 2]);
        }
    }

    private Finding Join(Document document, Token first, Token last)
    {
        var span = Document.SpanOf(first, last);
        var text = document.TextOf(span);
        return Repair(span, $"“{text}” has a stray space in it. Close it up.", string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
    }

    private static bool IsApart(Document document, Token first, Token second) =>
        second.SpaceBefore && !first.IsNone && second.Span.Start - first.Span.End == 1 && document.Text[first.Span.End] is ' ' or '\u00A0';

    /// <summary>"+ 8.8 degrees", "+ 22 ° C": English weather reports write no plus, and the sign of the degree touches the letter.</summary>
    private Finding? Degrees(Document document, Token number)
    {
        var tokens = document.Tokens;
        var (plus, degree, letter) = (tokens[number.Index - 1], tokens[number.Index + 1], tokens[number.Index + 2]);
        var isTorn = degree.Lower is "°" or "º" && letter.Lower is "c" or "f" && letter.SpaceBefore;
        var isPlus = plus.Lower == "+" && IsApart(document, plus, number) && (isTorn || TellsOfWeather(document, number));
        if (!isTorn && !isPlus) return null;
        var span = Document.SpanOf(isPlus ? plus : number, isTorn ? letter : number);
        return Repair(span, $"“{document.TextOf(span)}” has a stray space in it. Close it up.",
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
