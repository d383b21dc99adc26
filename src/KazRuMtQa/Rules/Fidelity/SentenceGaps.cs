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
    private const double MostLonger = 2.5;
    private const double MostAgreement = 0.45;

    /// <summary>In a text that was rearranged, less of it and farther away.</summary>
    private const double ToldElsewhereFreely = 0.2;
    private const int FarAround = 6;

    private readonly AlignedSource aligned;

    private readonly double toldElsewhere;
    private readonly int around;
    private readonly double textPerSource;

    private SentenceGaps(AlignedSource aligned)
    {
        this.aligned = aligned;
        (toldElsewhere, around) = aligned.IsFree ? (ToldElsewhereFreely, FarAround) : (ToldElsewhere, Around);
        textPerSource = WordsPerWord(aligned);
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
        if (ReferenceEquals(gap, other) || Math.Abs(gap.Before - other.Before) > Around) return false;
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
                if (sources.Count + texts.Count > 0 && !IsAbsorbed(last, isEnd ? EndGroup : group, sources, texts)) yield return new SentenceGap(
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
                if (IsLost(i, lastText, group.EndText)) sources.Add(i);
            }

            for (var j = group.FirstText; j < group.EndText; j++)
            {
                if (IsInvented(j, lastSource, group.EndSource)) texts.Add(j);
            }
        }
    }

    private AlignedGroup EndGroup => new(aligned.SourceWords.Count, aligned.SourceWords.Count, aligned.TextWords.Count, aligned.TextWords.Count);

    /// <summary>
    /// Whether the sentences that seem to be missing on one side are told by those before and behind: these are longer than they would be by
    /// themselves. What is missing from the text counts so only where sentences were joined elsewhere too.
    /// </summary>
    private bool IsAbsorbed(AlignedGroup before, AlignedGroup after, List<int> lost, List<int> invented)
    {
        if (lost.Count == invented.Count || (aligned.Joined == 0 && lost.Count > invented.Count)) return false;
        double sources = Words(aligned.SourceWords, before.FirstSource, after.EndSource);
        double texts = Words(aligned.TextWords, before.FirstText, after.EndText);
        if (lost.Count > invented.Count)
        {
            var missing = lost.Skip(invented.Count).Sum(sentence => aligned.SourceWords[sentence].Length);
            return texts > textPerSource * (sources - (missing / 2.0));
        }

        var added = invented.Skip(lost.Count).Sum(sentence => aligned.TextWords[sentence].Length);
        return texts < (textPerSource * sources) + (added / 2.0);
    }

    /// <summary>How many words of the text go with one of the source, where one sentence stands for one.</summary>
    private static double WordsPerWord(AlignedSource aligned)
    {
        int sources = 0, texts = 0;
        foreach (var group in aligned.Groups)
        {
            if (group is not { Sources: 1, Texts: 1 } || aligned.Agreement(group) < AlignedSource.LeastAgreement) continue;
            sources += Words(aligned.SourceWords, group.FirstSource, group.EndSource);
            texts += Words(aligned.TextWords, group.FirstText, group.EndText);
        }

        return sources == 0 ? 1 : (double)texts / sources;
    }

    private static int Words(ContentWords words, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++) count += words[i].Length;
        return count;
    }

    /// <summary>
    /// Of two sentences that were taken for one, that which adds nothing: all that its words answer to is answered by the other. Articles say the
    /// same thing twice in other words, so that a sentence next to a lost one often shares words with it.
    /// </summary>
    private IEnumerable<SentenceGap> Merged(AlignedGroup group)
    {
        if (aligned.IsFree || aligned.Idle(group) is not (>= 0 and var idle)) yield break;
        if (group.Texts == 2 && aligned.TextWords[idle].Length >= AlignedSource.FewestWords && !Agrees(group.FirstSource, idle))
            yield return new SentenceGap([], [idle], 0, 1, idle);
        if (group.Sources == 2 && aligned.SourceWords[idle].Length >= AlignedSource.FewestWords && Tellable(idle)
            && !Agrees(idle, group.FirstText))
            yield return new SentenceGap([idle], [], 1, 0, group.FirstText + (idle == group.FirstSource ? 0 : 1));
    }

    private bool IsLost(int sentence, int firstText, int endText)
    {
        var length = aligned.SourceWords[sentence].Length;
        if (length < AlignedSource.FewestWords || !Tellable(sentence)) return false;
        for (var j = Math.Max(0, firstText - around); j < Math.Min(aligned.TextWords.Count, endText + around); j++)
        {
            if (Agrees(sentence, j)) return false;
        }

        // Words that answer to another sentence of the source do not tell this one.
        var told = 0;
        for (var j = Math.Max(0, firstText - around); j < Math.Min(aligned.TextWords.Count, endText + around); j++) told += aligned.Unclaimed(j,
            sentence);
        return told < toldElsewhere * length;
    }

    private bool IsInvented(int sentence, int firstSource, int endSource)
    {
        var length = aligned.TextWords[sentence].Length;
        if (length < AlignedSource.FewestWords
            || aligned.Text.Sentences[sentence].Paragraph.Kind is not (ParagraphKind.Running or ParagraphKind.Heading)) return false;
        if (!TellableText(sentence)) return false;
        var told = 0;
        for (var i = Math.Max(0, firstSource - around); i < Math.Min(aligned.SourceWords.Count, endSource + around); i++)
        {
            if (Agrees(i, sentence)) return false;
        }

        for (var i = Math.Max(0, firstSource - around); i < Math.Min(aligned.SourceWords.Count,
            endSource + around); i++) told += aligned.UnclaimedSource(i, sentence);
        return told < toldElsewhere * length;
    }

    /// <summary>Whether one says so much of the other that it may stand for it, although it was taken to stand for another.</summary>
    private bool Agrees(int source, int text) => aligned.Agreement(new AlignedGroup(source, source + 1, text, text + 1)) >= MostAgreement;

    private bool TellableText(int sentence)
    {
        var words = aligned.TextWords[sentence];
        return words.Count(word => word.Value is not null || word.IsCapital || aligned.StemLinks?.IsLinked(word.Id) == true) * 3 >= words.Length * 2;
    }

    /// <summary>Whether enough of the words are known for their absence to mean something.</summary>
    private bool Tellable(int sentence)
    {
        var words = aligned.SourceWords[sentence];
        return words.Count(word => word.Value is not null || word.IsCapital || aligned.StemLinks?.IsKnown(word.Id) == true) * 2 >= words.Length;
    }
}
