using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class MovedQuote : Rule
{
    public override string Title => "Misplaced quote mark";

    public override string Why =>
        "The closing mark of a quotation has slipped to the first word of the attribution, or the opening one to the word before it, because the "
            + "engine joined its separated words and marks wrongly.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("\"We will raise the dyke before autumn,[[ \"]]the governor said during a visit.", "\" "),
        new("The plant will be built this year,[[ \"]]the head of the region noted.", "\" "),
        new("The expert called it a[[\" ]]turning point\" for the district.", " \""),
        new("The road will be repaired,[[ \"]]Danial Serikov said.", "\" "),
        new("It was heavy,[[ \"]] Serikov said.", "\""),
        new("He plays for the club[[\" ]]Kairat[[ \"]]in Almaty.", " \""),
        new("He named it \"home[[\"]]and left the \"house[[\"]]of his youth.", "\" "),
        new("“Who gains from this?[[ “]]she asked the court.", "“ "),
        new("\"We are ready,\" the mayor said, \"and the town is too.\" He likes \"hard talk\"."),
        new("She asked him, \"what do you want?\" and he said, \"the head of the table.\""),
        new("He told reporters, “the plant is open.”"),
    ];

    internal override IEnumerable<Finding> Check(Document document) => All(document).WithoutOverlaps();

    private IEnumerable<Finding> All(Document document)
    {
        foreach (var quotation in document.Quotations)
        {
            var open = document.Tokens[quotation.Open];
            var close = document.Tokens[quotation.Close];
            var isMovedOpen = !open.IsNone && !open.SpaceBefore && open.Index > 0 && document.Tokens[open.Index - 1].IsWord
                && document.Tokens[open.Index + 1].SpaceBefore;
            if (isMovedOpen)
                yield return Swap(document, open, new TextSpan(open.Span.Start, document.Tokens[open.Index + 1].Span.Start),
                    " " + document.TextOf(open));
            if (quotation.Close < 0
                ? !quotation.ContinuesInNextParagraph && Marks.IsMovedClose(document, open)
                : IsSlipped(document, close) || (isMovedOpen && close.SpaceBefore))
            {
                var mark = close.IsNone ? open : close;
                var gap = document.TouchesNextWord(mark) ? " " : "";
                yield return Swap(document, mark, new TextSpan(document.Tokens[mark.Index - 1].Span.End, mark.Span.End), document.TextOf(mark) + gap);
            }
            else if (!close.IsNone && IsGlued(document, open, close))
            {
                yield return Repair(close.Span,
                    $"“{document.TextOf(Document.SpanOf(close, document.Tokens[close.Index + 1]))}” needs a space after the quote mark.",
                    document.TextOf(close) + " ");
            }
        }
    }

    /// <summary><c>the "house"of his youth</c>: a small word that is no ending touches the mark.</summary>
    private static bool IsGlued(Document document, Token open, Token close)
    {
        var next = document.Tokens[close.Index + 1];
        return QuotationFinder.IsDouble(close) && !close.SpaceBefore && open.SpaceBefore && document.TouchesNextWord(close) && next.IsWord
            && next.Case == LetterCase.Lower
            && next.Lower.Length > 1 && next.Entry.IsCommonWord && next.Lower != "'s"
                && document.SentenceOf(open).Paragraph == document.SentenceOf(close).Paragraph;
    }

    private static bool IsSlipped(Document document, Token mark) => QuotationFinder.IsDouble(mark) && mark.SpaceBefore
        && document.TouchesNextWord(mark) && document.Tokens[mark.Index - 1].Kind == TokenKind.Mark && !document.StartsParagraph(mark);

    private Finding Swap(Document document, Token mark, TextSpan span, string repair) =>
        Repair(span, $"The quote mark {document.TextOf(mark)} is on the wrong side of the space. Move it.", repair);
}
