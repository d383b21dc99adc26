using System.Runtime.InteropServices;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class MixedQuotes : Rule
{
    public override string Title => "Mismatched quote marks";

    public override string Why =>
        "A quotation opens with one kind of mark and closes with another, or a mark is the wrong way round, because its two ends were translated "
            + "apart.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("\"The hens are on the roof now.[[”]] She smiled.", "\""),
        new("The \"School of small ladies[[»]] is open.", "\""),
        new("The minister named it [[”]]a new stage” of the work.", "“"),
        new("“We are ready[[“]], the coach said.", "”"),
        new("„So ist es“, sagte er. The rock ’n’ roll of ’68 was loud."),
        new("“He said ‘no’ to me,” she said."),
        new("‘We read “Abai” at school,’ he said."),
    ];

    /// <summary>So many marks turned the same way in one article are a style.</summary>
    private const int HabitualTurns = 4;

    internal override IEnumerable<Finding> Check(Document document)
    {
        var pairs = new Dictionary<(string Open, string Close), int>();
        foreach (var quotation in document.Quotations) CollectionsMarshal.GetValueRefOrAddDefault(pairs, Marks(quotation), out _)++;
        foreach (var quotation in document.Quotations)
        {
            var (open, close) = Marks(quotation);
            if (open == "”" && pairs.GetValueOrDefault((open, close)) < HabitualTurns) yield return Turn(document.Tokens[quotation.Open], "“");
            if (quotation.Open < 0 || quotation.Close < 0) continue;
            var mark = document.Tokens[quotation.Close];
            var fitting = open switch { "\"" => "\"", "“" or "”" => "”", _ => null };
            // A mark after a space is a finding of its own.
            if (mark.SpaceBefore || fitting is null || close == fitting || !QuotationFinder.IsDouble(mark) || IsHabit(pairs, open, close)) continue;
            yield return close == "“"
                ? Turn(mark, fitting)
                : Flag(mark.Span, $"The quote opens with {open} but closes with {close}. Make them match.", fitting);
        }

        (string Open, string Close) Marks(Quotation quotation) => (document.Tokens[quotation.Open].Lower, document.Tokens[quotation.Close].Lower);
    }

    /// <summary>
    /// A page that turns many of its marks, or sets straight and curly pairs side by side, has that from its editors, not from translation.
    /// </summary>
    private static bool IsHabit(Dictionary<(string Open, string Close), int> pairs, string open, string close) => close == "“"
        ? pairs.GetValueOrDefault((open, close)) >= HabitualTurns
        : (pairs.ContainsKey(("\"", "\"")) && pairs.ContainsKey(("“", "”"))) || (pairs.ContainsKey(("\"", "”")) && pairs.ContainsKey(("“", "\"")));

    private Finding Turn(Token mark, string repair) =>
        Flag(mark.Span, $"The quotation mark {mark.Lower} faces the wrong way. Turn it round.", repair);
}
