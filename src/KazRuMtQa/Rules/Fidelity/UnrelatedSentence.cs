using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A sentence that says something else than the sentence of the source in its place.</summary>
internal sealed class UnrelatedSentence : FidelityRule
{
    /// <summary>A free translation shares a word or two with its source.</summary>
    private const double MostAgreement = 0.12;

    public override string Title => "Sentence unlike the source";

    public override string Why =>
        "An engine that loses its thread writes fluent sentences about something else. Nothing in the English gives them away: only the source "
            + "shows it.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Critical;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The river flooded the lower streets on Sunday night. [[Your favourite players will sign photographs for young fans.]] Rescue "
            + "workers took the people to a school.")
        {
            Source = "В ночь на воскресенье река затопила нижние улицы. [[Губернатор области потребовал проверить дамбу и наказать виновных "
                + "чиновников.]] Спасатели отвезли людей в школу.",
        },
        new("The river flooded the lower streets on Sunday night. The governor of the region demanded that the dam be checked.")
        {
            Source = "В ночь на воскресенье река затопила нижние улицы. Губернатор области потребовал проверить дамбу.",
        },
    ];

    public override double Prior => 0.8;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        foreach (var gap in SentenceGaps.Of(aligned).All)
        {
            for (var i = 0; i < Math.Min(gap.Texts.Count, gap.Sources.Count); i++)
            {
                var (text, source) = (aligned.Text.Sentences[gap.Texts[i]], aligned.Source.Sentences[gap.Sources[i]]);
                if (aligned.Agreement(new AlignedGroup(gap.Sources[i], gap.Sources[i] + 1, gap.Texts[i],
                    gap.Texts[i] + 1)) >= MostAgreement) continue;
                if (Headings.ArePair(aligned, gap.Texts[i], gap.Sources[i])) continue;
                var (excerpt, original) = (aligned.Text.Excerpt(text.Span), SourceText(aligned, source.Span));
                yield return Differs(
                    text.Span, source.Span,
                        $"“{excerpt}” differs from the source, which has “{original}” here: check the whole sentence.", aligned.Missing(Prior));
            }
        }
    }
}
