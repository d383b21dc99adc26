using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Where the sentences of a text and its source do not agree; sentences too short to tell, and those whose words stand around, are left out.
/// </summary>
internal sealed class SentenceGaps
{
    private const double MostLonger = 2.5;

    private readonly AlignedSource aligned;
    private readonly SentenceAnswers answers;
    private readonly SentenceLengths lengths;

    private SentenceGaps(AlignedSource aligned)
    {
        this.aligned = aligned;
        (answers, lengths) = (new SentenceAnswers(aligned), new SentenceLengths(aligned));
        var found = Find().ToArray();
        All = [.. found.Where(gap => !Array.Exists(found, other => IsOtherHalf(gap, other)))];
    }

    public IReadOnlyList<SentenceGap> All { get; }

    public static SentenceGaps Of(AlignedSource aligned) => aligned.Text.Derived(_ => new SentenceGaps(aligned));

    /// <summary>
    /// Whether what is lost here is what is invented there: it was translated, in words that the lexicon does not know, and moved a little.
    /// </summary>
    private bool IsOtherHalf(SentenceGap gap, SentenceGap other)
    {
        if (ReferenceEquals(gap, other) || Math.Abs(gap.Before - other.Before) > SentenceAnswers.Around) return false;
        var (lost, invented) = gap.Lost.Any() ? (gap.Lost, other.Invented) : (other.Lost, gap.Invented);
        double sources = lost.Sum(sentence => aligned.SourceWords[sentence].Length);
        double texts = invented.Sum(sentence => aligned.TextWords[sentence].Length);
        return sources > 0 && texts > 0 && Math.Max(sources, texts) <= MostLonger * Math.Min(sources, texts);
    }

    private IEnumerable<SentenceGap> Find()
    {
        var (sources, texts) = (new List<int>(), new List<int>());
        var (lastSource, lastText) = (0, 0);
        AlignedGroup last = default;
        var (allSources, allTexts) = (0, 0);
        foreach (var group in aligned.Groups.Append(default))
        {
            var isEnd = group == default;
            if (isEnd || (group.IsPair && aligned.Agreement(group) >= AlignedSource.LeastAgreement))
            {
                if (sources.Count + texts.Count > 0 && !lengths.Absorb(last, isEnd ? EndGroup : group, sources, texts)) yield return new SentenceGap(
                    [.. sources], [.. texts], allSources, allTexts, isEnd ? aligned.TextWords.Count : group.FirstText);
                last = group;
                (allSources, allTexts) = (0, 0);
                sources.Clear();
                texts.Clear();
                (lastSource, lastText) = (group.EndSource, group.EndText);
                foreach (var merged in isEnd ? [] : Merged(group)) yield return merged;
                continue;
            }

            (allSources, allTexts) = (allSources + group.Sources, allTexts + group.Texts);
            for (var i = group.FirstSource; i < group.EndSource; i++)
            {
                if (answers.IsLost(i, lastText, group.EndText)) sources.Add(i);
            }

            for (var j = group.FirstText; j < group.EndText; j++)
            {
                if (answers.IsInvented(j, lastSource, group.EndSource)) texts.Add(j);
            }
        }
    }

    private AlignedGroup EndGroup => new(aligned.SourceWords.Count, aligned.SourceWords.Count, aligned.TextWords.Count, aligned.TextWords.Count);

    /// <summary>
    /// Of two sentences that were taken for one, that which adds nothing: all that its words answer to is answered by the other. Articles say the
    /// same thing twice in other words, so that a sentence next to a lost one often shares words with it.
    /// </summary>
    private IEnumerable<SentenceGap> Merged(AlignedGroup group)
    {
        if (aligned.IsFree || aligned.Idle(group) is not (>= 0 and var idle)) yield break;
        if (group.Texts == 2 && aligned.TextWords[idle].Length >= AlignedSource.FewestWords && !answers.Agree(group.FirstSource, idle))
            yield return new SentenceGap([], [idle], 0, 1, idle);
        if (group.Sources == 2 && aligned.SourceWords[idle].Length >= AlignedSource.FewestWords && answers.IsTellable(idle)
            && !answers.Agree(idle, group.FirstText))
            yield return new SentenceGap([idle], [], 1, 0, group.FirstText + (idle == group.FirstSource ? 0 : 1));
    }
}
