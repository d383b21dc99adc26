using KazRuMtQa.Classification;

namespace KazRuMtQa.Runner.Training;

/// <summary>
/// Trains the classifiers: linear models of articles and sentences on all texts; and the weights of their combination on what models of
/// the same kind say of folds that they did not see. Editors' decisions teach the sentence model.
/// </summary>
internal sealed class ClassifierTraining(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<LabelledArticle> feedback, int seed, Action<string> progress)
{
    /// <summary>An editor's decision counts as much as so many sentences of the corpus, which nobody looked at.</summary>
    private const int FeedbackWeight = 10;

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
        return (article, CombineSentences(heldOut, article, weights));
    }

    /// <summary>
    /// Own words and rules are weighed without the article first: it knows who wrote the text so much better that sentences would have
    /// no say, and all of an article would look the same.
    /// </summary>
    private Combination CombineSentences(IReadOnlyList<HeldOutArticle> heldOut, Combination article, double[] weights)
    {
        var rows =
            from i in Enumerable.Range(0, heldOut.Count)
            let odds = (float)heldOut[i].LogOdds(article)
            from sentence in Enumerable.Range(0, heldOut[i].Sentences.Count)
            select (Odds: odds, Row: new EvidenceRow((float)heldOut[i].Sentences[sentence], 0, (float)heldOut[i].Article.Sentences[sentence].Rules, heldOut[i].Article.IsMachine, (float)weights[i]));
        var sentences = rows.ToArray();
        var own = CombinationModel.Train([.. sentences.Select(sentence => sentence.Row)], seed);
        var both = CombinationModel.Train([.. sentences.Select(sentence => sentence.Row with { Words = sentence.Odds + (float)own.LogOdds(sentence.Row.Words, 0, sentence.Row.Rules), Rules = 0 })], seed);
        return new Combination(both.Constant + (both.Words * own.Constant), both.Words * own.Words, both.Words, both.Words * own.Rules);
    }

    public ClassifierWeights Train(Combination article, Combination sentence, IReadOnlyList<(string Name, string Hash)> trainedOn)
    {
        progress("All texts");
        var (ofArticles, ofSentences) = (LinearModel.OfArticles(articles, seed), LinearModel.OfSentences([.. articles, .. Enumerable.Repeat(feedback, FeedbackWeight).SelectMany(all => all)], seed));
        var buckets = new Half[2 * NgramReader.Buckets];
        for (var bucket = 0; bucket < NgramReader.Buckets; bucket++) (buckets[2 * bucket], buckets[(2 * bucket) + 1]) = ((Half)ofArticles[bucket], (Half)ofSentences[bucket]);
        return new ClassifierWeights(buckets, ofArticles.Bias, ofSentences.Bias, article, sentence, trainedOn);
    }
}
