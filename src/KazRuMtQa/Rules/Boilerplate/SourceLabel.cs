using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

public sealed class SourceLabel : Rule
{
    public override string Title => "Foreign photo or source label";

    public override string Why => "The label of a photo or a source stands in the language of the page it was copied from.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road was opened on Monday.\n\n[[Фото: пресс-служба акимата]]", ""),
        new("The road was opened on Monday.\n\n[[Сурет: Azattyq]]", ""),
        new("Photo: Press Service"),
        new("The source of the river is far away."),
    ];

    public override IEnumerable<Finding> Check(Document document) =>
        from paragraph in FurnitureLines.Of(document, "source")
        select Flag(paragraph.Span, $"“{document.TextOf(paragraph.Span)}” is a label in the language of the source page.", "");
}
