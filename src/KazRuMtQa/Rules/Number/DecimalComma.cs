using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class DecimalComma : Rule
{
    public override string Title => "Decimal comma";

    public override string Why =>
        "Russian and Kazakh write decimals with a comma. English reads a comma as grouping thousands, so that the figure is misread by a reader in "
            + "a hurry.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.95;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Turnout was [[70,96]]%, the commission said.", "70.96"),
        new("The plant will receive [[3,5]] million tenge.", "3.5"),
        new("Inflation slowed from [[9,4]] to [[8,7]] percent in May.", "9.4"),
        new("The damage is put at $[[1,2]] billion.", "1.2"),
        new("The tariff is [[2.500,50]] tenge.", "2500.50"),
        new("The layer is [[0,125]] thick.", "0.125"),
        new("Some 12,345,678 people and 1,000 soldiers took part, and 5,10 and 15 percent were the bets."),
        new("In 2008,12 percent of them had left, and on March 3,4 million voted."),
        new("The network has 214,00 high speed customers; 100,00 Americans die each year."),
        new("The match ended 6,4 6,3, and rule 1,5 was quoted by the herbicide 2,4-D makers."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var token in document.Tokens.Numbers)
        {
            if (Figure.IsGroupedByPoints(token))
                yield return Repair(token.Span, $"“{document.TextOf(token)}” uses European number marks. Use a point before decimals.",
                    token.Lower.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'));
            if (!Figure.HasDecimalComma(token) || document.IsIn(token, Zones.Table) || !Figure.IsEvidentDecimal(document, token.Index))
                continue;
            if (SpacedGroups.IsLastGroup(document, token)) continue;
            yield return Repair(token.Span, $"“{document.TextOf(token)}” has a decimal comma. Use a point.", token.Lower.Replace(',', '.'));
        }
    }
}
