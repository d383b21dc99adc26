using System.Numerics;

namespace KazRuMtQa.Alignment;

/// <summary>
/// Which words of a source sentence have a counterpart in which sentence of the text, and the other way round, as bits of one number each, for all
/// pairs of sentences in the corridor.
/// </summary>
internal sealed class SentenceLinks
{
    private readonly ContentWords source;
    private readonly ContentWords text;
    private readonly Corridor corridor;
    private readonly UInt128[] ofSource;
    private readonly UInt128[] ofText;

    private SentenceLinks(ContentWords source, ContentWords text, Corridor corridor)
    {
        (this.source, this.text, this.corridor) = (source, text, corridor);
        ofSource = new UInt128[source.Count * corridor.Width];
        ofText = new UInt128[source.Count * corridor.Width];
    }

    public static SentenceLinks Between(ContentWords source, ContentWords text, WordMatches matches, Corridor corridor,
        CancellationToken cancellation)
    {
        var links = new SentenceLinks(source, text, corridor);
        for (var i = 0; i < source.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var word = 0; word < source[i].Length; word++) links.Add(i, word, matches.Of(source[i][word]));
        }

        return links;
    }

    /// <summary>The words of the source sentences that have a counterpart in those of the text.</summary>
    public UInt128 CoveredSource(int sentence, int firstText, int endText)
    {
        UInt128 covered = 0;
        for (var j = Math.Max(0, firstText); j < Math.Min(endText, text.Count); j++)
        {
            if (corridor.Holds(sentence, j)) covered |= ofSource[At(sentence, j)];
        }

        return covered;
    }

    /// <summary>The words of a sentence of the text that have a counterpart in those of the source.</summary>
    public UInt128 CoveredText(int sentence, int firstSource, int endSource)
    {
        UInt128 covered = 0;
        for (var i = Math.Max(0, firstSource); i < Math.Min(endSource, source.Count); i++)
        {
            if (corridor.Holds(i, sentence)) covered |= ofText[At(i, sentence)];
        }

        return covered;
    }

    /// <summary>The share of words with a counterpart, of the source sentences and of those of the text, 0 to 1 each.</summary>
    public (double Source, double Text) Coverage(int firstSource, int endSource, int firstText, int endText)
    {
        int covered = 0, all = 0, coveredText = 0, allText = 0;
        for (var i = firstSource; i < endSource; i++)
        {
            all += source[i].Length;
            covered += Count(CoveredSource(i, firstText, endText));
        }

        for (var j = firstText; j < endText; j++)
        {
            allText += text[j].Length;
            coveredText += Count(CoveredText(j, firstSource, endSource));
        }

        return (all == 0 ? 0 : (double)covered / all, allText == 0 ? 0 : (double)coveredText / allText);
    }

    public static int Count(UInt128 bits) => BitOperations.PopCount((ulong)bits) + BitOperations.PopCount((ulong)(bits >> 64));

    private int At(int i, int j) => (i * corridor.Width) + j - corridor.First(i);

    private void Add(int i, int word, IReadOnlyList<WordPlace> places)
    {
        var first = corridor.First(i);
        var at = LowerBound(places, first);
        for (; at < places.Count && places[at].Sentence < first + corridor.Width; at++)
        {
            if (places[at].Sentence < first) continue;
            var index = At(i, places[at].Sentence);
            ofSource[index] |= UInt128.One << word;
            ofText[index] |= UInt128.One << places[at].Word;
        }
    }

    private static int LowerBound(IReadOnlyList<WordPlace> places, int sentence)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Sentence < sentence) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>A content word of the text: the sentence, and which of its words.</summary>
internal readonly record struct WordPlace(int Sentence, int Word);
