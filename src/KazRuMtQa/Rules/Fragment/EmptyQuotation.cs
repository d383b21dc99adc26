using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>Looks at quotation marks with nothing between them: the name that stood there is lost.</summary>
internal sealed class EmptyQuotation : Rule
{
    public override string Title => "Empty quote marks";

    public override string Why =>
        "A name that an engine could not read, or that was in a link, leaves its quote marks empty: his group \"\" will play.";

    public override Category Category => Category.Omission;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Guests are Ivan Petrov and his group [[\"\"]] from the north."),
        new("Guests are Ivan Petrov and his group [[\",\"]] as well as Anna."),
        new("He said \"yes\", \"no\" and \"maybe\". He wrote \"go\",\"stop\" and left. \"“Go,” he said,\" she said."),
        new("The words ''go'' and \"\"stop\"\" are doubled."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var open in document.Tokens.Marks)
        {
            if (!QuotationFinder.IsDouble(open) || !open.SpaceBefore || open.Lower is "''" or "``") continue;
            var next = document.Tokens[open.Index + 1];
            var close = next.IsMark(',') && !next.SpaceBefore ? document.Tokens[next.Index + 1] : next;
            if (!QuotationFinder.IsDouble(close) || close.SpaceBefore
                || document.Tokens[close.Index + 1] is { IsNone: true } or { SpaceBefore: false }) continue;
            yield return Flag(Document.SpanOf(open, close), "The quote marks are empty. Check the original for the name.");
        }
    }
}
