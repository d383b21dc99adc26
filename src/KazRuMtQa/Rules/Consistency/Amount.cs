using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

/// <summary>A number in figures and the unit behind it, as running text writes them: "25 km", "4 per cent".</summary>
/// <param name="Number">The number.</param>
/// <param name="Form">How the unit is written.</param>
/// <param name="Span">Both.</param>
internal sealed record Amount(Token Number, UnitForm Form, TextSpan Span)
{
    /// <summary>The amount that a number begins; null where it counts something else, or the style is not the writer's own.</summary>
    public static Amount? At(Document document, Token number)
    {
        var tokens = document.Tokens;
        // A number in brackets is a conversion.
        if (!char.IsAsciiDigit(number.Lower[0]) || document.IsIn(number, Zones.Quotation | Zones.Table | Zones.Heading)
            || tokens[number.Index - 1].Lower is "(" or "-" or "–")
            return null;
        var unit = tokens[number.Index + 1];
        if (!unit.SpaceBefore || unit.IsCapitalised) return null;
        if (unit.Lower == "percent") return InPercent(UnitSpelling.American, unit);
        if (unit.Lower == "per" && tokens[unit.Index + 1].Lower == "cent") return InPercent(UnitSpelling.British, tokens[unit.Index + 1]);
        return UnitForm.Of(document.Language, unit.Lower) is { } form && IsAmount(number, unit, tokens[unit.Index + 1])
            ? new Amount(number, form, Document.SpanOf(number, unit))
            : null;

        Amount InPercent(UnitSpelling spelling, Token last) =>
            new(number, new UnitForm(UnitForm.Percent, false, spelling, default), Document.SpanOf(number, last));
    }

    /// <summary>No "90 km per hour", no "50 metre breaststroke", and no "10 m euros".</summary>
    private static bool IsAmount(Token number, Token unit, Token next) =>
        next.Lower is not ("per" or "/" or "-" or "an")
        && (unit.Lower != "m" || next.Kind == TokenKind.Mark || next.Is(WordClass.Function)
            || next.Lower is "wide" or "high" or "long" or "deep" or "tall" or "away" or "apart" or "thick")
        && (unit.Lower.Length < 3 || unit.Lower[^1] == 's' || number.Lower == "1");

    /// <summary>The unit as the other form would have it.</summary>
    public string UnitIn(UnitForm usual)
    {
        if (usual.Measure == UnitForm.Percent) return usual.Spelling == UnitSpelling.American ? "percent" : "per cent";
        var (symbol, american, british) = Form.All;
        if (usual.IsSymbol) return symbol;
        return (usual.Spelling == UnitSpelling.British ? british : american) + (Number.Lower == "1" ? "" : "s");
    }
}
