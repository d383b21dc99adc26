namespace KazRuMtQa.Likelihood;

/// <summary>What training finds.</summary>
internal sealed record ClassifierWeights
{
    /// <summary>Names of the weights of an article, whichever reader gives the term.</summary>
    public static readonly IReadOnlyList<string> ArticleTerms =
        [NamedWeights.Constant, .. WordingEvidence.ArticleTerms, .. FindingsEvidence.Terms, .. DamageEvidence.Terms];

    /// <summary>The same of a sentence.</summary>
    public static readonly IReadOnlyList<string> SentenceTerms =
        [NamedWeights.Constant, .. WordingEvidence.SentenceTerms, TrainedLikelihood.Article, .. FindingsEvidence.Terms, .. DamageEvidence.Terms];

    /// <summary>The weights of every n-gram bucket, that for articles before that for sentences.</summary>
    public required Half[] Buckets { get; init; }

    public required float ArticleBias { get; init; }

    public required float SentenceBias { get; init; }

    public required DamageModel Damage { get; init; }

    /// <summary>What the evidence of an article weighs.</summary>
    public required NamedWeights Article { get; init; }

    /// <summary>What the evidence of a sentence weighs.</summary>
    public required NamedWeights Sentence { get; init; }

    public MeanEvidence Means { get; init; } = MeanEvidence.None;

    /// <summary>Name and hash of each file of texts.</summary>
    public required IReadOnlyList<(string Name, string Hash)> TrainedOn { get; init; }

    public float OfArticle(int bucket) => ToSingle(Buckets[2 * bucket]);

    public float OfSentence(int bucket) => ToSingle(Buckets[(2 * bucket) + 1]);

    /// <summary>The same number: the conversion of the runtime asks about numbers that no weight is, and thirty are read for each token.</summary>
    private static float ToSingle(Half weight)
    {
        const uint Sign = 0x8000;
        const int Moved = 13;
        // Powers of two by which the exponents of both differ, for ordinary numbers and for the smallest.
        const uint Ordinary = 112u << 23;
        const uint Smallest = 113u << 23;
        const uint LeastOrdinary = 1u << 23;
        uint bits = BitConverter.HalfToUInt16Bits(weight);
        var size = (bits & (Sign - 1)) << Moved;
        var value = size >= LeastOrdinary
            ? BitConverter.UInt32BitsToSingle(size + Ordinary)
            : BitConverter.UInt32BitsToSingle(size + Smallest) - BitConverter.UInt32BitsToSingle(Smallest);
        return (bits & Sign) == 0 ? value : -value;
    }
}
