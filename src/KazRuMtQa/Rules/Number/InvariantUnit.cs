using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class InvariantUnit : Rule
{
    public override string Title => "Plural unit";

    public override string Why => "Russian counts “50 процентов” and “300 тенге” with endings of their own; English says 50 percent and 300 tenge.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The state pays 50 [[percents]] of the cost.", "percent"),
        new("A loaf costs 300 [[tenges]], the paper 20 [[yuans]].", "tenge"),
        new("Exports were 78 [[billions]] dollars.", "billion"),
        new("The percents were added up by hand. It paid 4 per cents on the old consols."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var number in document.Tokens.Numbers)
        {
            var at = Figure.IsScale(document.Tokens[number.Index + 1]) ? number.Index + 2 : number.Index + 1;
            var unit = document.Tokens[at];
            if (IsManyOf(document.Tokens, number.Index + 1))
            {
                var scale = document.Tokens[number.Index + 1];
                yield return Repair(scale.Span, $"“{document.TextOf(scale)}” takes no plural after a figure. Drop the “s”.", scale.Lower[..^1]);
            }

            if (unit.Case == LetterCase.Lower && unit.Lower is "percents" or "tenges" or "yuans" or "yens")
                yield return Repair(unit.Span, $"“{document.TextOf(unit)}” takes no plural after a figure. Drop the “s”.", unit.Lower[..^1]);
        }
    }

    /// <summary>"78 billions dollars"; "hundreds of millions" and "2 millions of them" are another matter.</summary>
    private static bool IsManyOf(TokenList tokens, int scale) =>
        tokens[scale] is { Case: LetterCase.Lower, Lower: "thousands" or "millions" or "billions" or "trillions" }
            && tokens[scale + 1] is { IsWord: true, Case: LetterCase.Lower } next
            && !next.Is(Languages.WordClass.Function | Languages.WordClass.VerbPast);
}
