using KazRuMtQa.Classification;

namespace KazRuMtQa.Runner.Training;

/// <summary>What classifiers that never saw the article, its test set or its system make of it.</summary>
internal sealed record HeldOutArticle(LabelledArticle Article, Fold Fold, double Words, double SentenceMean, IReadOnlyList<double> Sentences)
{
    public static HeldOutArticle Read(LabelledArticle article, Fold fold, LinearModel articles, LinearModel sentences)
    {
        var odds = article.Sentences.Select(sentences.LogOdds).ToArray();
        var told = article.Sentences.Select((sentence, i) => (sentence, i)).Where(pair => pair.sentence.Buckets.Length > 0).Select(pair => odds[pair.i]).ToArray();
        return new HeldOutArticle(article, fold, articles.LogOdds(article.Ngrams), told.Length == 0 ? 0 : told.Average(), odds);
    }

    public double LogOdds(Combination combination) => combination.LogOdds(Words, SentenceMean, Article.Rules);

    /// <summary>Log odds of each sentence within the article.</summary>
    public IEnumerable<double> SentenceLogOdds(Combination combination, double article) =>
        Sentences.Select((own, i) => combination.LogOdds(own, article, Article.Sentences[i].Rules));
}
