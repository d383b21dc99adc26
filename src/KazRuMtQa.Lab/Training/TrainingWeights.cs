using KazRuMtQa.Lab.Data;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// How much each article counts, so that machine and human text weigh the same, an article translated by many systems does not drown
/// the others, and news written in English has its set share of the human side.
/// </summary>
internal static class TrainingWeights
{
    private const double EnglishShare = 0.4;

    /// <param name="articles">The articles trained on.</param>
    /// <param name="size">How many rows an article makes.</param>
    public static double[] Of(IReadOnlyList<LabelledArticle> articles, Func<LabelledArticle, double> size)
    {
        var systems = articles.Where(article => article.IsMachine).CountBy(article => (article.Set, article.Id)).ToDictionary();
        var weights = articles.Select(article => article.IsMachine ? 1 / Math.Sqrt(systems[(article.Set, article.Id)]) : 1).ToArray();
        var total = Enum.GetValues<Origin>()
            .ToDictionary(origin => origin,
                origin => articles.Select((article, i) => article.Origin == origin ? weights[i] * size(article) : 0).Sum());
        for (var i = 0; i < weights.Length; i++)
        {
            var share = articles[i].Origin switch { Origin.Machine => 1, Origin.HumanTranslation => 1 - EnglishShare, _ => EnglishShare };
            weights[i] *= share * total[Origin.Machine] / total[articles[i].Origin];
        }

        return weights;
    }
}
