using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A sentence of the source that stands nowhere in the text.</summary>
internal sealed class LostSentence : FidelityRule
{
    public override string Title => "Sentence missing from the translation";

    public override string Why => "Engines skip sentences, most often in long paragraphs, and what remains reads smoothly.";

    public override Category Category => Category.Omission;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[The river flooded the lower streets on Sunday night.]] Rescue workers took the people to a school.")
        {
            Source = "В ночь на воскресенье река затопила нижние улицы. [[Губернатор области потребовал проверить дамбу и наказать виновных "
                + "чиновников.]] Спасатели отвезли людей в школу.",
        },
        new("The river flooded the lower streets on Sunday night, and rescue workers took the people to a school.")
        {
            Source = "В ночь на воскресенье река затопила нижние улицы. Спасатели отвезли людей в школу.",
        },
    ];

    public override double Prior => 0.75;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        foreach (var gap in SentenceGaps.Of(aligned).All)
        {
            var lost = gap.Lost.Where(sentence => !Headings.IsSource(aligned, sentence)).ToArray();
            if (lost.Length == 0) continue;
            // Where a source goes on and on, that is one thing to say.
            var (text, source) = (aligned.Text.Sentences[gap.Neighbour], AlignedSource.SpanOf(aligned.Source, lost[0], lost[^1] + 1));
            var (excerpt, original) = (aligned.Text.Excerpt(text.Span), SourceText(aligned, source));
            var where = gap.Before == 0 ? "before" : "after";
            var message = lost.Length == 1
                ? $"A sentence of the source is missing {where} “{excerpt}”: “{original}”."
                : $"{lost.Length} sentences of the source are missing {where} “{excerpt}”, from “{original}” on.";
            yield return Differs(text.Span, source, message, Prior);
        }
    }
}
