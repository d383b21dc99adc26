using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

public sealed class UnbalancedQuote : Rule
{
    public override string Title => "Quotation mark without a partner";

    public override string Why => "x";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("\"[[In]] the morning there was ice."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        foreach (var quotation in document.Quotations)
        {
            if (quotation.IsComplete) continue;
            var mark = document.Tokens[Math.Max(quotation.Open, quotation.Close)];
            yield return Flag(mark.Span, (quotation.Open >= 0 ? "open" : "close"));
        }
    }
}
