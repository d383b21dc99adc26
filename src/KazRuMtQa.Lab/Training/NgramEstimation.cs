using KazRuMtQa.LanguageModel;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Estimates interpolated modified Kneser-Ney probabilities in both directions from a file of symbols. N-grams met too seldom are left out
/// of the model; what they would have had goes to backing off, so that the probabilities after a context still sum to 1.
/// </summary>
internal sealed class NgramEstimation : IDisposable
{
    /// <summary>One n-gram in so many is followed to learn how many were met once, twice … as continuations.</summary>
    private const ulong SampledShare = 61;

    private const double UnseenSymbol = 0.5;

    private readonly int order;
    private readonly int bits;
    private readonly NgramRuns[] runs;
    private readonly int[] symbolCounts;

    /// <param name="symbols">The sentences.</param>
    /// <param name="vocabularySize">Number of symbols.</param>
    /// <param name="order">Length of the longest n-grams.</param>
    /// <param name="capacity">N-grams of one length that are sorted in memory at once.</param>
    public NgramEstimation(SymbolFile symbols, int vocabularySize, int order, int capacity)
    {
        (this.order, symbolCounts) = (order, new int[vocabularySize]);
        bits = NgramModel.BitsFor(vocabularySize);
        runs = Enumerable.Range(0, order + 1).Select(length => new NgramRuns(length < 2 ? 0 : capacity)).ToArray();
        foreach (var sentence in symbols.Sentences()) Count(sentence.Span);
    }

    /// <summary>The n-grams of each length from 1 on that were met often enough, with their probabilities.</summary>
    /// <param name="least">How often an n-gram of each length must have been met; never less than for the shorter ones.</param>
    public KeptNgrams[] Estimate(IReadOnlyList<int> least)
    {
        var kept = new KeptNgrams[order + 1];
        var discounts = new (Discounts Forward, Discounts Backward)[order + 1];
        kept[1] = new KeptNgrams(Enumerable.Range(0, symbolCounts.Length).Select(symbol => (ulong)symbol).ToArray(), symbolCounts, 1);
        for (var length = 2; length <= order; length++) (kept[length], discounts[length - 1]) = Keep(kept, length, least[length]);
        discounts[order] = OfCounts();
        GiveSymbols(kept[1]);
        for (var length = 2; length <= order; length++)
        {
            Give(kept, length, forward: true, discounts[length].Forward);
            Give(kept, length, forward: false, discounts[length].Backward);
        }

        return kept;
    }

    public void Dispose()
    {
        foreach (var run in runs) run.Dispose();
    }

    private void Count(ReadOnlySpan<ushort> sentence)
    {
        Span<ulong> masks = stackalloc ulong[order + 1];
        for (var length = 1; length <= order; length++) masks[length] = Mask(length);
        var packed = 0UL;
        for (var i = 0; i < sentence.Length; i++)
        {
            packed = (packed << bits) | sentence[i];
            symbolCounts[sentence[i]]++;
            for (var length = 2; length <= order && length <= i + 1; length++) runs[length].Add(packed & masks[length]);
        }
    }

    /// <summary>Chooses the n-grams of a length, and counts on all of them what the next shorter ones and their contexts need.</summary>
    private (KeptNgrams Kept, (Discounts Forward, Discounts Backward) OfShorter) Keep(KeptNgrams[] kept, int length, int least)
    {
        var (ngrams, counts) = (new List<ulong>(), new List<int>());
        var (sampledAfter, sampledBefore) = (new Dictionary<ulong, int>(), new Dictionary<ulong, int>());
        var shorter = kept[length - 1];
        foreach (var (ngram, count) in runs[length].Merged())
        {
            var (first, last) = (ngram >> bits, ngram & Mask(length - 1));
            if (shorter.IndexOf(first) is >= 0 and var context)
            {
                shorter.Forward.Extended[context] += count;
                shorter.Backward.Continuations[context]++;
            }

            if (shorter.IndexOf(last) is >= 0 and var following)
            {
                shorter.Backward.Extended[following] += count;
                shorter.Forward.Continuations[following]++;
            }

            if (length > 2 && kept[length - 2].IndexOf(first & Mask(length - 2)) is >= 0 and var middle) kept[length - 2].Surroundings[middle]++;
            if (last % SampledShare == 0) sampledAfter[last] = sampledAfter.GetValueOrDefault(last) + 1;
            if (first % SampledShare == 0) sampledBefore[first] = sampledBefore.GetValueOrDefault(first) + 1;
            if (count < least) continue;
            ngrams.Add(ngram);
            counts.Add(count);
        }

        return (new KeptNgrams([.. ngrams], [.. counts], length), (Of(sampledAfter.Values), Of(sampledBefore.Values)));
    }

    private (Discounts Forward, Discounts Backward) OfCounts()
    {
        var discounts = Of(runs[order].Merged().Select(counted => counted.Count));
        return (discounts, discounts);
    }

    private static Discounts Of(IEnumerable<int> counts)
    {
        var discounts = new Discounts();
        foreach (var count in counts) discounts.Add(count);
        return discounts;
    }

    private static void GiveSymbols(KeptNgrams symbols)
    {
        foreach (var side in (NgramSide[])[symbols.Forward, symbols.Backward])
        {
            var total = side.Continuations.Sum(count => count + UnseenSymbol);
            for (var i = 0; i < symbols.Ngrams.Length; i++) side.Probability[i] = (side.Continuations[i] + UnseenSymbol) / total;
        }
    }

    private void Give(KeptNgrams[] kept, int length, bool forward, Discounts discounts)
    {
        var (own, shorter) = (kept[length], kept[length - 1]);
        var (side, contexts) = forward ? (own.Forward, shorter.Forward) : (own.Backward, shorter.Backward);
        for (var i = 0; i < own.Ngrams.Length; i++)
        {
            // At the end of a sentence nothing stands on the far side, and at full length nothing is counted: there the plain counts are used.
            var context = shorter.IndexOf(ContextOf(own.Ngrams[i], length, forward));
            var plain = length == order || IsAtEnd(own.Ngrams[i], length, forward);
            var count = plain ? own.Counts[i] : side.Continuations[i];
            var total = plain ? contexts.Extended[context] : shorter.Surroundings[context];
            side.Probability[i] = Math.Max(0, count - discounts.Of(count)) / total;
            contexts.Explained[context] += side.Probability[i];
        }

        for (var i = 0; i < own.Ngrams.Length; i++)
        {
            var context = shorter.IndexOf(ContextOf(own.Ngrams[i], length, forward));
            side.Probability[i] += (1 - contexts.Explained[context]) * contexts.Probability[shorter.IndexOf(ContextOf(own.Ngrams[i], length,
                !forward))];
        }
    }

    private ulong ContextOf(ulong ngram, int length, bool forward) => forward ? ngram >> bits : ngram & Mask(length - 1);

    private bool IsAtEnd(ulong ngram, int length, bool forward) => forward ? ngram >> (bits * (length - 1)) == 0 : (ngram & Mask(1)) == 0;

    private ulong Mask(int length) => length * bits >= 64 ? ulong.MaxValue : (1UL << (length * bits)) - 1;
}
