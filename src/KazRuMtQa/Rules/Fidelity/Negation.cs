using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A sentence that denies in the source and does not in the text, or the reverse.</summary>
internal sealed class Negation : FidelityRule
{
    public override string Title => "“Not” differs from the source";

    public override string Why =>
        "A lost or added “not” says the opposite. What is denied can be put in many ways, so this is shown with --strict only.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[The head of the region signed the agreement with the builders on Friday.]]")
        {
            Source = "Глава региона [[не]] подписал в пятницу соглашение со строителями.",
        },
        new("The head of the region did not sign the agreement with the builders on Friday.")
        {
            Source = "Глава региона не подписал в пятницу соглашение со строителями.",
        },
        new("The head of the region did [[not]] sign the agreement with the builders on Friday.")
        {
            Source = "Глава региона подписал в пятницу соглашение со строителями.",
        },
        new("The builders failed to finish the road by Friday.") { Source = "Строители не закончили дорогу к пятнице." },
    ];

    public override double Prior => 0.4;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var source = NegativeWords.In(aligned.Source);
        var english = NegativeWords.In(aligned.Text);
        foreach (var group in Pairs(aligned))
        {
            var (denials, denialsHere) = (source.Within(group.FirstSource, group.EndSource), english.Within(group.FirstText, group.EndText));
            if (Strong(denials) is { } denied && denialsHere.Count == 0)
            {
                var span = AlignedSource.SpanOf(aligned.Text, group.FirstText, group.EndText);
                yield return Differs(span, denied.Span,
                    $"The source denies this (“{SourceText(aligned, denied.Span)}”) and the text does not: check whether “not” was lost.", Prior);
            }
            else if (Strong(denialsHere) is { } deniedHere && denials.Count == 0)
            {
                var span = AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource);
                yield return Differs(deniedHere.Span, span,
                    $"“{aligned.Text.TextOf(deniedHere)}” differs from the source, which denies nothing here: check which is meant.", Prior);
            }
        }
    }

    private static Token? Strong(List<(Token Token, Denial Of)> denials) => denials.Find(denial => denial.Of.IsStrong).Token;
}
