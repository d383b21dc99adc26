using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

public sealed class PageFurniture : Rule
{
    public override string Title => "Page furniture";

    public override string Why => "Buttons, menus and comment forms of the page were copied with the article; translated, they show that nobody looked.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road was opened on Monday.\n\n[[Back to top button]]", ""),
        new("The road was opened on Monday.\n\n[[Leave a Reply]]", ""),
        new("He had to go back to top speed, and left a comment."),
        new("Home, he said, was far away."),
    ];

    public override IEnumerable<Finding> Check(Document document) =>
        from paragraph in FurnitureLines.Of(document, "furniture")
        select Flag(paragraph.Span, $"“{document.TextOf(paragraph.Span)}” is a piece of the page, not of the article.", "");
}
