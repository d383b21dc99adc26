using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

public sealed class Advertisement : Rule
{
    public override string Title => "Advertisement label";

    public override string Why => "The label of an advertising slot was copied with the text.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road was opened on Monday.\n\n[[- Advertisement -]]\n\nIt is new.", ""),
        new("The road was opened on Monday.\n\n[[ADVERTISEMENT]]", ""),
        new("The advertisement drew a crowd. It was new."),
    ];

    public override IEnumerable<Finding> Check(Document document) =>
        from paragraph in FurnitureLines.Of(document, "advertisement")
        select Flag(paragraph.Span, $"“{document.TextOf(paragraph.Span)}” is the label of an advertisement.", "");
}
