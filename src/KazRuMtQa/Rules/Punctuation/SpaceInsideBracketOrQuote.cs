using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class SpaceInsideBracketOrQuote : Rule
{
    public override string Title => "Space inside brackets or quotes";

    public override string Why =>
        "Brackets and quotation marks touch the words they enclose. A space within is left over from the engine, which sets words and marks apart.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The bridge ([[ built]] in 1968[[ )]] is closed.", "built"),
        new("The service \"[[ Kazhydromet]][[ \"]] expects a flood.", "Kazhydromet"),
        new("“We took the dog[[ ”]], she said.", "”"),
        new("“He said ‘no’ ” and “ ‘no’ it was,” she wrote."),
        new("The form has a box [ ] and a smile :( in it (see below)."),
        new("\"Yes,\" he said. \"No,\" said she (and meant it)."),
    ];

    internal override IEnumerable<Finding> Check(Document document) => All(document).WithoutOverlaps();

    private IEnumerable<Finding> All(Document document)
    {
        foreach (var mark in document.Tokens.Marks)
        {
            var isOpening = Marks.IsOpeningBracket(mark);
            if (!isOpening && !Marks.IsClosingBracket(mark)) continue;
            var token = isOpening ? document.Tokens[mark.Index + 1] : mark;
            if (!token.SpaceBefore || document.IsIn(token, Zones.Table)) continue;
            var before = document.Tokens[token.Index - 1];
            if (Marks.IsOpeningBracket(before) == Marks.IsClosingBracket(token) || document.StartsParagraph(token) || IsSmiley(document, before))
                continue;
            yield return CloseUp(document, token, isOpening);
        }

        foreach (var quotation in document.Quotations)
        {
            if (quotation.Open < 0 || quotation.Close < 0 || !QuotationFinder.IsDouble(document.Tokens[quotation.Open])) continue;
            var open = document.Tokens[quotation.Open];
            var first = document.Tokens[quotation.Open + 1];
            var close = document.Tokens[quotation.Close];
            if (open.Lower == "«") continue;
            if (open.SpaceBefore && first.SpaceBefore && first != close && !Marks.IsQuote(first) && !Marks.IsClosingBracket(first))
                yield return CloseUp(document, first, isAfterOpening: true);
            if (close.SpaceBefore && !Marks.IsQuote(document.Tokens[close.Index - 1]) && !Marks.IsOpeningBracket(document.Tokens[close.Index - 1])
                && !document.StartsParagraph(close) && !document.TouchesNextWord(close))
                yield return CloseUp(document, close, isAfterOpening: false);
        }
    }

    private Finding CloseUp(Document document, Token token, bool isAfterOpening)
    {
        var before = document.Tokens[token.Index - 1];
        var span = new TextSpan(before.Span.End, token.Span.End);
        var text = document.TextOf(token);
        var place = isAfterOpening ? $"between {document.TextOf(before)} and “{text}”" : $"before the closing {text}";
        return Repair(span, $"Delete the space {place}.", text);
    }

    private static bool IsSmiley(Document document, Token bracket) =>
        !bracket.SpaceBefore && document.Tokens[bracket.Index - 1].Lower is ":" or ";" or "-" or "=";
}
