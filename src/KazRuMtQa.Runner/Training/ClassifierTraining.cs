using KazRuMtQa.Classification;

namespace KazRuMtQa.Runner.Training;

/// <summary>
/// Trains the classifiers: linear models of articles and sentences on all texts; and the weights of their combination on what models of
/// the same kind say of folds that they did not see.
/// </summary>
internal sealed class ClassifierTraining(IReadOnlyList<LabelledArticle> articles, int seed, Action<string> progress)
{
    /// <summary>Every article of a fold, read by classifiers trained on the rest.</summary>
    public IReadOnlyList<HeldOutArticle> HoldOut() => Fold.All.Where(fold => articles.Any(fold.Holds)).SelectMany(fold =>
    {
        progress($"Held out: {fold.Name}");
        var part = fold.TrainingPart(articles);
        var (ofArticles, ofSentences) = (LinearModel.OfArticles(part, seed), LinearModel.OfSentences(part, seed));
        return articles.Where(fold.Holds).Select(article => HeldOutArticle.Read(article, fold, ofArticles, ofSentences)).ToArray();
    }).ToArray();

    /// <summary>The combinations for articles and for sentences, fitted on held-out articles.</summary>
    public (Combination Article, Combination Sentence) Combine(IReadOnlyList<HeldOutArticle> heldOut)
    {
        ArgumentNullException.ThrowIfNull(heldOut);
        var weights = TrainingWeights.Of([.. heldOut.Select(article => article.Article)], _ => 1);
        var article = CombinationModel.Train([.. heldOut.Select((one, i) =>
            new EvidenceRow((float)one.Words, (float)one.SentenceMean, (float)one.Article.Rules, one.Article.IsMachine, (float)weights[i]))], seed);
        var rows =
            from i in Enumerable.Range(0, heldOut.Count)
            let odds = heldOut[i].LogOdds(article)
            from sentence in Enumerable.Range(0, heldOut[i].Sentences.Count)
            select new EvidenceRow((float)heldOut[i].Sentences[sentence], (float)odds, (float)heldOut[i].Article.Sentences[sentence].Rules, heldOut[i].Article.IsMachine, (float)weights[i]);
        return (article, CombinationModel.Train([.. rows], seed));
    }

    public ClassifierWeights Train(Combination article, Combination sentence, IReadOnlyList<(string Name, string Hash)> trainedOn)
    {
        progress("All texts");
        var (ofArticles, ofSentences) = (LinearModel.OfArticles(articles, seed), LinearModel.OfSentences(articles, seed));
        var buckets = new Half[2 * NgramReader.Buckets];
        for (var bucket = 0; bucket < NgramReader.Buckets; bucket++) (buckets[2 * bucket], buckets[(2 * bucket) + 1]) = ((Half)ofArticles[bucket], (Half)ofSentences[bucket]);
        return new ClassifierWeights(buckets, ofArticles.Bias, ofSentences.Bias, article, sentence, trainedOn);
    }
}
