using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Part of a source sentence that is lost in the text: words one after another, none of which has a counterpart, although most are well known.
/// </summary>
internal sealed class OmittedClause : FidelityRule
{
    /// <summary>So many known words in a row are a clause; fewer are a free translation.</summary>
    private const double FewestWords = 4;

    /// <summary>What a word that goes with another takes from a run, and what words give to it that are not known, or resemble one beside.</summary>
    private const double Matched = 1.5;
    private const double Unknown = 0.3;
    private const double Resembling = 0.4;

    /// <summary>What a word of the text that goes with none counts against the run, and by how much the run has to be longer.</summary>
    private const double Spare = 0.5;
    private const double LeastExcess = 3.5;

    /// <summary>A part of which the sentence beside has so much stands there.</summary>
    private const double ToldBeside = 0.5;

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
            if (LeftWords(aligned, group) < FewestWords) continue;
            var matching = new WordMatching(aligned, group);
            var free = LeftTexts(aligned, group, matching);
            for (var i = group.FirstSource; i < group.EndSource; i++)
            {
                if (Longest(aligned, i, group, matching, free) is not { } run) continue;
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
            for (var word = 0; word < aligned.TextWords[j].Length; word++) covered += aligned.IsCoveredText(j, word, group.FirstSource,
                group.EndSource) ? 1 : 0;
        }

        return source - covered;
    }

    /// <summary>Known words of the text that go with none: where there are many, the clause may be there in other words.</summary>
    private static int LeftTexts(AlignedSource aligned, AlignedGroup group, WordMatching matching)
    {
        var left = 0;
        for (var j = group.FirstText; j < group.EndText; j++)
        {
            for (var word = 0; word < aligned.TextWords[j].Length; word++) left += matching.IsLeftText(j, word) ? 1 : 0;
        }

        return left;
    }

    /// <summary>Whether a sentence beside tells the part: it was moved, or made a sentence of its own.</summary>
    private static bool StandsBeside(AlignedSource aligned, int sentence, TextSpan run, AlignedGroup group)
    {
        int words = 0, before = 0, after = 0;
        for (var word = 0; word < aligned.SourceWords[sentence].Length; word++)
        {
            if (!run.Contains(aligned.SourceWords[sentence][word].Span)) continue;
            words++;
            before += aligned.IsCovered(sentence, word, group.FirstText - 1, group.FirstText) ? 1 : 0;
            after += aligned.IsCovered(sentence, word, group.EndText, group.EndText + 1) ? 1 : 0;
        }

        return Math.Max(before, after) >= ToldBeside * words;
    }

    /// <summary>The span of the words among which most go with none, if they are many more than the text has to spare.</summary>
    private static TextSpan? Longest(AlignedSource aligned, int sentence, AlignedGroup group, WordMatching matching, int free)
    {
        var words = aligned.SourceWords[sentence];
        var (best, bestScore) = (default(TextSpan), 0.0);
        var (start, last, score) = (0, 0, 0.0);
        for (var word = 0; word < words.Length; word++)
        {
            if (score <= 0) (start, score) = (word, 0);
            if (!matching.IsLeft(sentence, word)) score -= Matched;
            else if (aligned.IsCovered(sentence, word, group.FirstText - 1, group.FirstText)
                || aligned.IsCovered(sentence, word, group.EndText, group.EndText + 1)) score += Resembling;
            else score += words[word].Value is not null || words[word].IsCapital || aligned.StemLinks!.IsKnown(words[word].Id) ? 1 : Unknown;
            if (matching.IsLeft(sentence, word)) last = word;
            if (score > bestScore) (best, bestScore) = (TextSpan.Covering(words[start].Span, words[last].Span), score);
        }

        if (bestScore >= FewestWords && StandsBeside(aligned, sentence, best, group)) return null;
        return bestScore >= FewestWords && bestScore - (Spare * free) >= LeastExcess ? best : null;
    }
}
