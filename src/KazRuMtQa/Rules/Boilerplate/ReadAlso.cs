using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

public sealed class ReadAlso : Rule
{
    public override string Title => "Link to another article";

    public override string Why => "A link to another article, copied as text, breaks the story and leads nowhere.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road was opened on Monday.\n\n[[Read also: Bridge to open in May]]\n\nIt is new.", ""),
        new("[[See also]]\n\nThe road was opened on Monday.", ""),
        new("Pupils read also newspapers, the teacher said."),
        new("To read more, he bought a lamp."),
    ];

    public override IEnumerable<Finding> Check(Document document) =>
        from paragraph in FurnitureLines.Of(document, "read-also")
        select Flag(paragraph.Span, $"“{document.TextOf(paragraph.Span)}” points to another article and is not part of this one.", "");
}
