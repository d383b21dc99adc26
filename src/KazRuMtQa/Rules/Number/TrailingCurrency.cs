using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class TrailingCurrency : Rule
{
    public override string Title => "Currency sign after sum";

    public override string Why => "English newspapers put the sign before the sum: $5 million, not 5 million $.";

    public override Category Category => Category.CurrencyFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road cost [[5 million $]], the ministry said.", "$5 million"),
        new("A ticket costs [[200 €]].", "€200"),
        new("The bridge cost [[40 000 €]] in all.", "€40,000"),
        new("The road cost $5 million and €3."),
        new("In 2020 $5 million was spent, and of the 30 $20 bills ten were false."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            var scaled = Figure.IsScale(tokens[number.Index + 1]);
            var sign = tokens[number.Index + (scaled ? 2 : 1)];
            if (sign.Kind != TokenKind.Symbol || sign.Lower is not ("$" or "€" or "£")) continue;
            if (tokens[sign.Index + 1].IsNumber || document.IsIn(sign, Zones.Table) || Figure.IsCurrencySign(tokens[number.Index - 1])) continue;
            if (CalendarWords.YearOf(number) > 0 && !scaled) continue;
            var first = SpacedGroups.FirstOf(document, number);
            var figure = string.Join(',', Enumerable.Range(first.Index, number.Index - first.Index + 1).Select(at => tokens[at].Lower));
            var sum = scaled ? $"{figure} {document.TextOf(tokens[sign.Index - 1])}" : figure;
            var span = Document.SpanOf(first, sign);
            yield return Repair(span, $"“{document.TextOf(span)}” has the sign last: put it before the sum.", sign.Lower + sum);
        }
    }
}
