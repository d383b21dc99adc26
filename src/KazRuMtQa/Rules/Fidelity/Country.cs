using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A country or people of the source in whose place the text has another, which the source has not.</summary>
internal sealed class Country : FidelityRule
{
    public override string Title => "Country differs from the source";

    public override string Why =>
        "Engines take one country for another that is found in the same sentences more often. It reads well and is told at once by those it is "
            + "about.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The delegation of [[Uzbekistan]] arrived in the capital on Friday and met the head of the region.")
        {
            Source = "Делегация [[Таджикистана]] прибыла в столицу в пятницу и встретилась с главой региона.",
        },
        new("The Tajik delegation arrived in the capital on Friday and met the head of the region.")
        {
            Source = "Делегация Таджикистана прибыла в столицу в пятницу и встретилась с главой региона.",
        },
    ];

    public override double Prior => 0.8;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var territories = Territories.Of(aligned);
        var (ofSource, ofText) = (territories.InSource(aligned.Source), territories.InText(aligned.Text));
        if (ofSource.Count == 0 || ofText.Count == 0) yield break;
        foreach (var group in Pairs(aligned))
        {
            if (Swap.Of(group, ofSource, ofText) is not var (of, lost)) continue;
            yield return Differs(of.Span, lost.Span,
                $"“{aligned.Text.TextOf(of)}” differs from the source, which has “{SourceText(aligned, lost.Span)}”.", Prior);
        }
    }
}
