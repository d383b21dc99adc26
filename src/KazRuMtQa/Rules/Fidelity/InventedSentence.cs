using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A sentence of the text that stands nowhere in the source.</summary>
internal sealed class InventedSentence : FidelityRule
{
    public override string Title => "Sentence not in the source";

    public override string Why => "Translators that write freely add what they think fits: a summary, a remark, a second version of what was said.";

    public override Category Category => Category.Addition;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The river flooded the lower streets on Sunday night. [[Your favourite players will sign photographs for young fans.]] Rescue "
            + "workers took the people to a school.")
        {
            Source = "В ночь на воскресенье река затопила нижние улицы. Спасатели отвезли людей в школу.",
        },
        new("The river flooded the lower streets on Sunday night. Rescue workers took the people to a school.")
        {
            Source = "В ночь на воскресенье река затопила нижние улицы, и спасатели отвезли людей в школу.",
        },
    ];

    public override double Prior => 0.75;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        foreach (var gap in SentenceGaps.Of(aligned).All)
        {
            var invented = gap.Invented.Where(sentence => !Headings.IsText(aligned, sentence)).ToArray();
            if (invented.Length == 0) continue;
            // Where a text goes on and on, or its source was cut, that is one thing to say.
            var text = AlignedSource.SpanOf(aligned.Text, invented[0], invented[^1] + 1);
            var message = invented.Length == 1
                ? $"“{aligned.Text.Excerpt(text)}” is not in the source: check where it comes from."
                : $"{invented.Length} sentences from “{aligned.Text.Excerpt(text)}” on are not in the source: check where they come from.";
            yield return Differs(text, null, message, Prior);
        }
    }
}
