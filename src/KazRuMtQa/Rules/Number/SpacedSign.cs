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
        foreach (var number in document.Tokens.Numbers)
        {
            if (document.IsIn(number, Zones.Table) || TornFigure.At(document, number) is not var (span, closed)) continue;
            yield return Repair(span, $"“{document.TextOf(span)}” has a stray space in it. Close it up.", closed);
        }
    }
}
