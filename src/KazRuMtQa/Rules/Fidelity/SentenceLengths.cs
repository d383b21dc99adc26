using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// How long sentences would be by themselves, by how many words of the text go with one of its source: one that is longer tells another as well.
/// </summary>
internal sealed class SentenceLengths
{
    private readonly AlignedSource aligned;
    private readonly double textPerSource;

    public SentenceLengths(AlignedSource aligned) => (this.aligned, textPerSource) = (aligned, WordsPerWord(aligned));

    /// <summary>
    /// Whether the sentences that seem to be missing on one side are told by those before and behind: these are longer than they would be by
    /// themselves. What is missing from the text counts so only where sentences were joined elsewhere too.
    /// </summary>
    public bool Absorb(AlignedGroup before, AlignedGroup after, List<int> lost, List<int> invented)
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
}
