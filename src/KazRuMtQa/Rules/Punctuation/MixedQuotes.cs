using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

public sealed class MixedQuotes : Rule
{
    public override string Title => "Quotation marks that do not match";

    public override string Why =>
        "A quotation opens with one kind of mark and closes with another, or a mark is the wrong way round, because its two ends were translated apart.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("\"The hens are on the roof now.[[”]] She smiled.", "\""),
        new("The club “Dynamo[[\"]] won the cup.", "”"),
        new("The \"School of small ladies[[»]] is open.", "\""),
        new("The minister named it [[”]]a new stage” of the work.", "“"),
        new("“We are ready[[“]], the coach said.", "”"),
        new("„So ist es“, sagte er. The rock ’n’ roll of ’68 was loud."),
        new("“He said ‘no’ to me,” she said. \"Why not?\" he asked."),
        new("‘We read “Abai” at school,’ he said."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        foreach (var quotation in document.Quotations)
        {
            var open = document.Tokens[quotation.Open];
            var close = document.Tokens[quotation.Close];
            if (open.IsMark('”') && open.SpaceBefore) yield return Turn(open, "“");
            if (open.IsNone || close.IsNone) continue;
            var fitting = open.Lower switch { "\"" => "\"", "“" or "”" => "”", _ => null };
            // A mark after a space is a finding of its own.
            if (close.SpaceBefore || fitting is null || close.Lower == fitting || !QuotationFinder.IsDouble(close)) continue;
            yield return close.IsMark('“')
                ? Turn(close, fitting)
                : Flag(close.Span, $"The quotation opens with {open.Lower} and closes with {close.Lower}.", fitting);
        }
    }

    private Finding Turn(Token mark, string repair) => Flag(mark.Span, $"The quotation mark {mark.Lower} is the wrong way round here.", repair);
}
