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

    public float OfArticle(int bucket) => (float)Buckets[2 * bucket];

    public float OfSentence(int bucket) => (float)Buckets[(2 * bucket) + 1];
}
