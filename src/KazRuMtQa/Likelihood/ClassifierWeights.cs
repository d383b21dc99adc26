namespace KazRuMtQa.Likelihood;

/// <summary>
/// What training finds. <paramref name="Buckets"/> holds the weights of every n-gram bucket, that for articles before that for sentences.
/// </summary>
internal sealed record ClassifierWeights(
    Half[] Buckets, float ArticleBias, float SentenceBias, DamageModel Damage, ArticleCombination Article, SentenceCombination Sentence, MeanEvidence Means, IReadOnlyList<(string Name, string Hash)> TrainedOn)
{
    public float OfArticle(int bucket) => (float)Buckets[2 * bucket];

    public float OfSentence(int bucket) => (float)Buckets[(2 * bucket) + 1];
}
