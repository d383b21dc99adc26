using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

public sealed class ReversedQuote : Rule
{
    public override string Title => "Quotation mark the wrong way round";

    public override string Why =>
        "An opening mark where the quotation closes, or a closing one where it opens: the marks were set by rule of thumb after translation.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The minister named it [[”]]a new stage” of the work.", "“"),
        new("“We are ready[[“]], the coach said.", "”"),
        new("“We are ready,” the coach said. “So are they.” The rock ’n’ roll of ’68 was loud."),
        new("He said: “She told me ‘no’ and ‘never’.”"),
        new("„So ist es“, sagte er."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Open >= 0 && document.Tokens[quotation.Open] is { Lower: "”" } open && open.SpaceBefore) yield return Turn(open, "“");
            if (quotation.Close >= 0 && document.Tokens[quotation.Close] is { Lower: "“" } close && !close.SpaceBefore
                && (quotation.Open < 0 || document.Tokens[quotation.Open].Lower is "“" or "”")) yield return Turn(close, "”");
        }
    }

    private Finding Turn(Token mark, string repair) => Repair(mark.Span, $"The quotation mark {mark.Lower} is the wrong way round here.", repair);
}
