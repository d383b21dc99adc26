using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class FigureThousand : Rule
{
    public override string Title => "Figure plus “thousand”";

    public override string Why => "Russian and Kazakh newspapers write “11 thousand families”; English writes the number in figures, 11,000.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Some [[11 thousand]] families were given land, and [[4 thousand]] wait.", "11,000"),
        new("The canal serves [[10-15 thousand]] farms; from [[2 to 3 thousand]] more will follow.", "10,000-15,000"),
        new("The fine is €[[185 thousand]].", "185,000"),
        new("They planted 12 thousand 45 trees. Some 11 million families came, and five thousand left."),
        new("It is 2 thousandths of an inch, or 1.2 thousand, he said."),
        new("“We sold 11 thousand of them,” she said."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            var scale = tokens[number.Index + 1];
            if (scale.Lower != "thousand" || tokens[scale.Index + 1].IsNumber || document.IsIn(number, Zones.Quotation | Zones.Table)) continue;
            if (!IsBelowThousand(number)) continue;
            var first = LowerEnd(tokens, number);
            var span = Document.SpanOf(first ?? number, scale);
            var better = Figure.Grouped(Figure.Value(number) * 1000);
            if (first is not null) better = Figure.Grouped(Figure.Value(first) * 1000) + document.Text[first.Span.End..number.Span.Start] + better;
            yield return Repair(span, $"“{document.TextOf(span)}” mixes figure and word: use “{better}”.", better);
        }
    }

    private static bool IsBelowThousand(Token number) => Figure.IsInteger(number) && number.Lower.Length <= 3 && number.Lower[0] != '0';

    /// <summary>The smaller end of "10-15 thousand" and "2 to 3 thousand", which means thousands too.</summary>
    private static Token? LowerEnd(TokenList tokens, Token number)
    {
        var (joint, first) = (tokens[number.Index - 1], tokens[number.Index - 2]);
        var isRange = joint.Lower is "-" or "–" or "—" or "to" && IsBelowThousand(first) && Figure.Value(first) < Figure.Value(number);
        return isRange && !tokens[first.Index - 1].IsMark('-') ? first : null;
    }
}
