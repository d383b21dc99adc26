using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class GuillemetsInEnglish : Rule
{
    public override string Title => "Guillemets";

    public override string Why =>
        "English does not set quotations in « »: the marks were taken over from the Russian, Kazakh or French original.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[«Nobody will be left behind»]], the rescuers told the village.", "“Nobody will be left behind”"),
        new("The newspaper [[«Vremya»]] wrote about it.", "“Vremya”"),
        new("The newspaper [[« Vremya »]] wrote about it.", "“Vremya”"),
        new("[[«]]We open the school.\n\n[[«It will be warm»]].", "“"),
        new("On the wall stood «Слава труду» in red."),
        new("The newspaper “Vremya” wrote about it."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var end = 0;
        foreach (var quotation in document.Quotations)
        {
            var open = document.Tokens[quotation.Open];
            var close = document.Tokens[quotation.Close];
            if (open.Lower != "«" || open.Index < end || document.IsIn(document.Tokens[open.Index + 1], Zones.Foreign)) continue;
            var isPair = close.Lower == "»" && document.SentenceOf(open).Paragraph == document.SentenceOf(close).Paragraph;
            end = isPair ? close.Index : open.Index;
            var span = isPair ? Document.SpanOf(open, close) : open.Span;
            yield return Repair(span, "Use English quote marks, not « ».", Repaired(document.TextOf(span)));
        }
    }

    /// <summary>French style sets spaces within; English does not.</summary>
    private static string Repaired(string quotation) =>
        quotation.Length == 1 ? "“" : $"“{quotation[1..^1].Trim().Replace('«', '‘').Replace('»', '’')}”";
}
