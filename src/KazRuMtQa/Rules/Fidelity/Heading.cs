using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A heading of the text that says something else than the heading of the source.</summary>
internal sealed class Heading : FidelityRule
{
    public override string Title => "Heading differs from the source";

    public override string Why => "Headings are short and without context, so engines guess; and they are what most readers see.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[Players sign photographs for young fans]]\n\nThe river flooded the lower streets on Sunday night.")
        {
            Source = "[[Губернатор области потребовал проверить дамбу]]\n\nВ ночь на воскресенье река затопила нижние улицы.",
        },
        new("Governor of the region demands check of the dam\n\nThe river flooded the lower streets on Sunday night.")
        {
            Source = "Губернатор области потребовал проверить дамбу\n\nВ ночь на воскресенье река затопила нижние улицы.",
        },
    ];

    public override double Prior => 0.7;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        foreach (var gap in SentenceGaps.Of(aligned).All)
        {
            for (var i = 0; i < Math.Min(gap.Texts.Count, gap.Sources.Count); i++)
            {
                var (text, source) = (aligned.Text.Sentences[gap.Texts[i]], aligned.Source.Sentences[gap.Sources[i]]);
                if (!Headings.ArePair(aligned, gap.Texts[i], gap.Sources[i])) continue;
                var (excerpt, original) = (aligned.Text.Excerpt(text.Span), SourceText(aligned, source.Span));
                yield return Differs(
                    text.Span, source.Span,
                        $"The heading “{excerpt}” differs from that of the source, “{original}”.", Prior);
            }
        }
    }
}
