using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

public sealed class MixedQuotes : Rule
{
    public override string Title => "Quotation marks of two kinds";

    public override string Why =>
        "A quotation opens with one kind of mark and closes with another, because its two ends were translated apart.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("\"The hens are on the roof now.[[”]] She smiled.", "\""),
        new("The club “Dynamo[[\"]] won the cup.", "”"),
        new("The \"School of small ladies[[»]] is open.", "\""),
        new("“He said ‘no’ to me,” she said. \"Why not?\" he asked."),
        new("‘We read “Abai” at school,’ he said."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Open < 0 || quotation.Close < 0) continue;
            var open = document.Tokens[quotation.Open];
            var close = document.Tokens[quotation.Close];
            var fitting = open.Lower switch { "\"" => "\"", "“" => "”", _ => null };
            if (fitting is null || close.Lower == fitting || close.Lower == open.Lower || !QuotationFinder.IsDouble(close)) continue;
            yield return Flag(close.Span, $"The quotation opens with {open.Lower} and closes with {close.Lower}.", fitting);
        }
    }
}
