using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

public sealed class CopyrightTail : Rule
{
    public override string Title => "Copyright or editorial notice";

    public override string Why => "A notice about reprints, opinions or typing errors of the source page was translated with the article.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road was opened on Monday.\n\n[[All rights reserved.]]", ""),
        new("The road was opened on Monday.\n\n[[If you find an error, select the text and press Ctrl+Enter.]]", ""),
        new("He said that all rights reserved for citizens were kept."),
    ];

    public override IEnumerable<Finding> Check(Document document) =>
        from paragraph in FurnitureLines.Of(document, "copyright")
        select Flag(paragraph.Span, $"“{document.TextOf(paragraph.Span)}” is a notice of the page, not part of the article.", "");
}
