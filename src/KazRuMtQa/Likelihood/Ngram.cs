namespace KazRuMtQa.Likelihood;

/// <summary>
/// A run of one to four symbols of a sentence, hashed. Symbols are words with numbers and names masked, or, of a form n-gram, grammatical
/// words and the classes and endings of all others: neither tells what the text is about by its names. Packed into eight bytes, for an article has
/// six for each token.
/// </summary>
internal readonly struct Ngram
{
    private const int LengthBits = 3;

    private readonly int place;

    public Ngram(int bucket, int first, int end, bool isForm)
    {
        First = first;
        place = (((bucket << LengthBits) | (end - first)) << 1) | (isForm ? 1 : 0);
    }

    /// <summary>Its place in the tables of weights.</summary>
    public int Bucket => place >> (LengthBits + 1);

    /// <summary>Index of its first token; the marks for start and end of a sentence are no tokens.</summary>
    public int First { get; }

    /// <summary>One past its last token.</summary>
    public int End => First + Length;

    /// <summary>Tokens.</summary>
    public int Length => (place >> 1) & ((1 << LengthBits) - 1);

    /// <summary>Whether content words are replaced by their forms.</summary>
    public bool IsForm => (place & 1) != 0;
}
