using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Part of a source sentence that is lost in the text: words one after another, none of which has a counterpart, although most are well known.
/// </summary>
internal sealed class OmittedClause : FidelityRule
{
    public override string Title => "Clause missing from the translation";

    public override string Why => "Engines drop a clause of a long sentence and join what is left, so that the English reads well and says less.";

    public override Category Category => Category.Omission;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[The governor of the region demanded that the dam be checked.]]")
        {
            Source = "Губернатор области потребовал проверить дамбу, [[наказать виновных чиновников и построить новые дома для жителей]].",
        },
        new("The governor of the region demanded that the dam be checked and the guilty officials punished.")
        {
            Source = "Губернатор области потребовал проверить дамбу и наказать виновных чиновников.",
        },
    ];

    public override double Prior => 0.75;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        foreach (var group in Pairs(aligned))
        {
            // The sentence beside that stands for nothing may be the clause.
            if (IsAlone(aligned, group.FirstText - 1) || IsAlone(aligned, group.EndText)) continue;
            if (LeftWords(aligned, group) < MissingRun.FewestWords) continue;
            var missing = new MissingRun(aligned, group);
            for (var i = group.FirstSource; i < group.EndSource; i++)
            {
                if (missing.In(i) is not { } run) continue;
                var span = AlignedSource.SpanOf(aligned.Text, group.FirstText, group.EndText);
                yield return Differs(span, run, $"Part of the sentence is missing: the source has “{SourceText(aligned, run)}”.",
                    aligned.Missing(Prior));
            }
        }
    }

    private static bool IsAlone(AlignedSource aligned, int text) =>
        text >= 0 && text < aligned.TextWords.Count && aligned.GroupOfText(text).Sources == 0 && aligned.TextWords[text].Length > 0;

    /// <summary>A cheap bound: the words that nothing in the text resembles, and those that the text has too few words for.</summary>
    private static int LeftWords(AlignedSource aligned, AlignedGroup group)
    {
        int source = 0, covered = 0;
        for (var i = group.FirstSource; i < group.EndSource; i++) source += aligned.SourceWords[i].Length;
        for (var j = group.FirstText; j < group.EndText; j++)
        {
            for (var word = 0; word < aligned.TextWords[j].Length; word++)
                covered += aligned.IsCoveredText(j, word, group.FirstSource, group.EndSource) ? 1 : 0;
        }

        return source - covered;
    }
}
