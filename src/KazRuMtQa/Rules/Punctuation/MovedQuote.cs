using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class MovedQuote : Rule
{
    public override string Title => "Quotation mark on the wrong side of the space";

    public override string Why =>
        "The closing mark of a quotation has slipped to the first word of the attribution, or the opening one to the word before it, because the engine put its separated tokens together wrongly.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("\"We will raise the dyke before autumn,[[ \"]]the governor said during a visit.", "\" "),
        new("The plant will be built this year,[[ \"]]the head of the region noted.", "\" "),
        new("The expert called it a[[\" ]]turning point\" for the district.", " \""),
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
            if (!open.IsNone && !open.SpaceBefore && open.Index > 0 && document.Tokens[open.Index - 1].IsWord && document.Tokens[open.Index + 1].SpaceBefore)
                yield return Swap(document, open, new TextSpan(open.Span.Start, document.Tokens[open.Index + 1].Span.Start), " " + document.TextOf(open));
            if (quotation.Close < 0 ? !quotation.ContinuesInNextParagraph && IsMovedClose(document, open) : IsSlipped(document, close))
            {
                var mark = close.IsNone ? open : close;
                yield return Swap(document, mark, new TextSpan(document.Tokens[mark.Index - 1].Span.End, mark.Span.End), document.TextOf(mark) + " ");
            }
        }
    }

    /// <summary>Whether a mark that opens no quotation to be found stands where one should have closed: <c>this year, "the head said</c>.</summary>
    internal static bool IsMovedClose(Document document, Token mark)
    {
        var before = document.Tokens[mark.Index - 1];
        return QuotationFinder.IsDouble(mark) && IsSlipped(document, mark) && before.IsMark(',') && document.Tokens[mark.Index + 1].Case == LetterCase.Lower
            && Attribution.Begins(document.Tokens, mark.Index + 1);
    }

    private static bool IsSlipped(Document document, Token mark) => QuotationFinder.IsDouble(mark) && mark.SpaceBefore
        && document.TouchesNextWord(mark) && document.Tokens[mark.Index - 1].Kind == TokenKind.Mark && !document.StartsParagraph(mark);

    private Finding Swap(Document document, Token mark, TextSpan span, string repair) =>
        Repair(span, $"The quotation mark {document.TextOf(mark)} stands on the wrong side of the space.", repair);
}
