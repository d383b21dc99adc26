using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>Sentences of the source and of the text between two places that agree, of which none agrees with any near it.</summary>
/// <param name="Sources">Source sentences without a counterpart.</param>
/// <param name="Texts">Sentences of the text without a counterpart.</param>
/// <param name="AllSources">How many source sentences there are in all, with those that are too short to tell.</param>
/// <param name="AllTexts">How many sentences of the text there are in all.</param>
/// <param name="Before">The first sentence of the text behind the place before; where something is missing, it is missing before this one.</param>
internal sealed record SentenceGap(IReadOnlyList<int> Sources, IReadOnlyList<int> Texts, int AllSources, int AllTexts, int Before)
{
    /// <summary>Sentences that nothing stands for, not even badly.</summary>
    public IEnumerable<int> Lost => Sources.Skip(AllTexts);

    /// <summary>Sentences that stand for nothing.</summary>
    public IEnumerable<int> Invented => Texts.Skip(AllSources);

    /// <summary>The sentence of the text that a reader looks at to see what is missing.</summary>
    public int Neighbour => Math.Max(0, Before - 1);
}

/// <summary>
/// Where the sentences of a text and its source do not agree; sentences too short to tell, and those whose words stand around, are left out.
/// </summary>
internal sealed class SentenceGaps
{
    /// <summary>A sentence of which so much stands in the sentences around is told there.</summary>
    private const double ToldElsewhere = 0.34;

    private const int Around = 2;

    /// <summary>The share of its words by which a sentence has to add something to the one beside it.</summary>
    private const double MostAdded = 0.12;

    private readonly AlignedSource aligned;

    private SentenceGaps(AlignedSource aligned)
    {
        this.aligned = aligned;
        All = [.. Find()];
    }

    public IReadOnlyList<SentenceGap> All { get; }

    public static SentenceGaps Of(AlignedSource aligned) => aligned.Text.Derived(_ => new SentenceGaps(aligned));

    private IEnumerable<SentenceGap> Find()
    {
        var (sources, texts) = (new List<int>(), new List<int>());
        var (lastSource, lastText) = (0, 0);
        var (allSources, allTexts) = (0, 0);
        foreach (var group in aligned.Groups.Append(default))
        {
            var isEnd = group == default;
            if (isEnd || (group.IsPair && aligned.Agreement(group) >= AlignedSource.LeastAgreement))
            {
                if (sources.Count + texts.Count > 0) yield return new SentenceGap([.. sources], [.. texts], allSources, allTexts, isEnd
                    ? aligned.TextWords.Count : group.FirstText);
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
                if (IsLost(i, lastText, group.EndText)) sources.Add(i);
            }

            for (var j = group.FirstText; j < group.EndText; j++)
            {
                if (IsInvented(j, lastSource, group.EndSource)) texts.Add(j);
            }
        }
    }

    /// <summary>
    /// Of two sentences that were taken for one, that which adds nothing: all that its words answer to is answered by the other. Articles say the
    /// same thing
    /// twice in other words, so that a sentence next to a lost one often shares words with it.
    /// </summary>
    private IEnumerable<SentenceGap> Merged(AlignedGroup group)
    {
        if (group is { Sources: 2, Texts: 1 })
        {
            for (var i = group.FirstSource; i < group.EndSource; i++)
            {
                var other = i == group.FirstSource ? i + 1 : i - 1;
                var added = aligned.AddedText(group.FirstText, i, other);
                if (added > MostAdded * aligned.SourceWords[i].Length || aligned.SourceWords[i].Length < AlignedSource.FewestWords
                    || !Tellable(i)) continue;
                yield return new SentenceGap([i], [], 1, 0, group.FirstText + (i < other ? 0 : 1));
                yield break;
            }
        }
        else if (group is { Sources: 1, Texts: 2 })
        {
            for (var j = group.FirstText; j < group.EndText; j++)
            {
                var other = j == group.FirstText ? j + 1 : j - 1;
                var added = aligned.AddedSource(group.FirstSource, j, other);
                if (added > MostAdded * aligned.TextWords[j].Length || aligned.TextWords[j].Length < AlignedSource.FewestWords) continue;
                yield return new SentenceGap([], [j], 0, 1, j);
                yield break;
            }
        }
    }

    private bool IsLost(int sentence, int firstText, int endText)
    {
        var length = aligned.SourceWords[sentence].Length;
        if (length < AlignedSource.FewestWords || !Tellable(sentence)) return false;
        // Words that answer to another sentence of the source do not tell this one.
        var told = 0;
        for (var j = Math.Max(0, firstText - Around); j < Math.Min(aligned.TextWords.Count, endText + Around); j++) told += aligned.Unclaimed(j,
            sentence);
        return told < ToldElsewhere * length;
    }

    private bool IsInvented(int sentence, int firstSource, int endSource)
    {
        var length = aligned.TextWords[sentence].Length;
        if (length < AlignedSource.FewestWords
            || aligned.Text.Sentences[sentence].Paragraph.Kind is not (ParagraphKind.Running or ParagraphKind.Heading)) return false;
        var told = 0;
        for (var i = Math.Max(0, firstSource - Around); i < Math.Min(aligned.SourceWords.Count,
            endSource + Around); i++) told += aligned.UnclaimedSource(i, sentence);
        return told < ToldElsewhere * length;
    }

    /// <summary>Whether enough of the words are known for their absence to mean something.</summary>
    private bool Tellable(int sentence)
    {
        var words = aligned.SourceWords[sentence];
        return words.Count(word => word.Value is not null || word.IsCapital || aligned.StemLinks?.IsKnown(word.Id) == true) * 2 >= words.Length;
    }
}
