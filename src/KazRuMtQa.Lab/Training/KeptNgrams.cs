

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// The n-grams of one length that go into a model, in ascending order, and what was counted of each. Those of length 1 are all symbols.
/// </summary>
internal sealed class KeptNgrams(ulong[] ngrams, int[] counts, int order)
{
    public ulong[] Ngrams => ngrams;

    /// <summary>How often each was met.</summary>
    public int[] Counts => counts;

    public NgramSide Forward { get; } = new(ngrams.Length);

    public NgramSide Backward { get; } = new(ngrams.Length);

    /// <summary>With how many pairs of neighbours each was met: one before it and one after it.</summary>
    public int[] Surroundings { get; } = new int[ngrams.Length];

    /// <summary>-1 for an n-gram that is not kept.</summary>
    public int IndexOf(ulong ngram) => order == 1 ? (int)ngram : Math.Max(-1, Array.BinarySearch(ngrams, ngram));
}

/// <summary>
/// What is counted and estimated of n-grams in one direction: forward the last symbol follows the others, backward the first precedes them.
/// </summary>
internal sealed class NgramSide(int size)
{
    /// <summary>How many different symbols stand on the far side of the context: before the n-gram for the forward direction.</summary>
    public int[] Continuations { get; } = new int[size];

    /// <summary>How often a symbol was met next to the n-gram as context.</summary>
    public long[] Extended { get; } = new long[size];

    public double[] Probability { get; } = new double[size];

    /// <summary>The share of the n-gram's continuations, as context, that its kept extensions explain; the rest backs off.</summary>
    public double[] Explained { get; } = new double[size];
}
