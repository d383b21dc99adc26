using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

public sealed class ShareLine : Rule
{
    public override string Title => "Share or follow line";

    public override string Why => "An invitation to share or follow belongs to the page it was copied from.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road was opened on Monday.\n\n[[Share on Facebook]]", ""),
        new("[[Subscribe to our Telegram channel]]\n\nThe road was opened on Monday.", ""),
        new("They share on average two rooms, the report says."),
        new("The rivals follow us on the road, the driver said."),
    ];

    public override IEnumerable<Finding> Check(Document document) =>
        from paragraph in FurnitureLines.Of(document, "share")
        select Flag(paragraph.Span, $"“{document.TextOf(paragraph.Span)}” invites readers to share or follow; it does not belong to the article.", "");
}
