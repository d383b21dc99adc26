using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Part of a sentence that the source does not have: words one after another, none of which has a counterpart, although all are well known.
/// </summary>
internal sealed class AddedClause : FidelityRule
{
    private const int FewestWords = 6;

    public override string Title => "Clause not in the source";

    public override string Why =>
        "Translators that write freely explain, repeat and embellish. Human translators explain too, so this is shown with --strict only.";

    public override Category Category => Category.Addition;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The governor of the region demanded that the dam be checked, [[promising young players photographs signed by favourite football "
            + "stars]].")
        {
            Source = "Губернатор области потребовал проверить дамбу.",
        },
        new("The governor of the region demanded that the dam be checked on Monday.") { Source = "Губернатор области потребовал проверить дамбу." },
    ];

    public override double Prior => 0.4;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        foreach (var group in Pairs(aligned))
        {
            for (var j = group.FirstText; j < group.EndText; j++)
            {
                if (Longest(aligned, j, group) is not { } run) continue;
                var source = AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource);
                yield return Differs(run, source, $"“{aligned.Text.Excerpt(run)}” is not in the source.", Prior);
            }
        }
    }

    private static TextSpan? Longest(AlignedSource aligned, int sentence, AlignedGroup group)
    {
        var words = aligned.TextWords[sentence];
        var (best, bestKnown) = (default(TextSpan), 0);
        var (start, known) = (0, 0);
        for (var word = 0; word <= words.Length; word++)
        {
            if (word < words.Length && !aligned.IsCoveredText(sentence, word, group.FirstSource - 1, group.EndSource + 1))
            {
                if (aligned.StemLinks!.IsLinked(words[word].Id)) known++;
                continue;
            }

            if (known > bestKnown) (best, bestKnown) = (TextSpan.Covering(words[start].Span, words[word - 1].Span), known);
            (start, known) = (word + 1, 0);
        }

        return bestKnown >= FewestWords ? best : null;
    }
}
