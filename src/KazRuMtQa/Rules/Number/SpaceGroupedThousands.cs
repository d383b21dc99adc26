using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class SpaceGroupedThousands : Rule
{
    public override string Title => "Thousands with spaces";

    public override string Why =>
        "Russian and Kazakh group the digits of long numbers with a space; English newsrooms use a comma, and a line may break at the space.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Farmers harvested cotton from [[104 300]] hectares.", "104,300"),
        new("The fine is [[1 500 000]] tenge.", "1,500,000"),
        new("The budget grew to [[2\u00A0481\u202F306,5]] roubles.", "2,481,306.5"),
        new("They earn more than €[[9 000]].", "9,000"),
        new("In 2023 100 people and on May 5 300 people were fined, and the airline ordered 10 777 aircraft."),
        new("Call 8 800 200 4040 or 116 123 (free), room 12 300, flat 3 200."),
        new("Toyota Corolla 291 981 and US Bancorp 1 969 led the list; the women won the 4 100 metres relay."),
        new("Barys beat Traktor 5 100 days ago. It replaces 28 247-seat jets and 55 787s."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            var i = number.Index;
            if (!tokens[i + 1].IsNumber || tokens[i - 1].IsNumber) continue;
            var end = i + 1;
            while (tokens[end].IsNumber) end++;
            if (end - i <= 5 && SpacedGroups.IsGroupedNumber(document, i, end)) yield return Report(document, i, end - 1);
        }
    }

    private Finding Report(Document document, int first, int last)
    {
        var span = Document.SpanOf(document.Tokens[first], document.Tokens[last]);
        var groups = Enumerable.Range(first, last - first + 1).Select(i => document.Tokens[i].Lower.Replace(',', '.'));
        return Repair(span, $"“{document.TextOf(span)}” has a space for thousands. Use a comma.", string.Join(',', groups));
    }
}
