using KazRuMtQa.Lab.Data;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Lab.Training;

/// <summary>What an editor would do with an article: publish it, change it, keep it back.</summary>
/// <param name="DocumentId">The article it translates; translations of one article are learned from or predicted together.</param>
/// <param name="Evidence">What a check of it gave.</param>
/// <param name="Decision">What the marks in it come to.</param>
/// <param name="Weight">How much it counts in training.</param>
internal sealed record DecidedArticle(string DocumentId, VerdictEvidence Evidence, Verdict Decision, float Weight)
{
    private const double WordsOfPage = 150;

    /// <summary>Grave marks in 150 words from which nobody edits line by line, and marks of any kind from which nobody prints as it is.</summary>
    private const double GraveToKeepBack = 4;
    private const double MarksToEdit = 3;

    /// <summary>
    /// What the marks come to: one passage that cannot be printed, or four that mislead on a page, keep an article back; any that misleads,
    /// or three trifles on a page, must be edited.
    /// </summary>
    public static Verdict DecisionOf(AnnotatedArticle article, int wordCount)
    {
        ArgumentNullException.ThrowIfNull(article);
        var visible = article.Marks.Where(mark => mark.IsVisible).ToArray();
        var pages = Math.Max(1, wordCount / WordsOfPage);
        return visible.Any(mark => mark.Severity == "critical") || visible.Count(mark => mark.IsSevere) >= GraveToKeepBack * pages ? Verdict.Block
            : visible.Any(mark => mark.IsSevere) || visible.Length >= MarksToEdit * pages ? Verdict.Review
            : Verdict.Pass;
    }
}

/// <summary>
/// Fits <see cref="VerdictModel"/>: two logistic regressions, and the thresholds from the rates at which news written in English may be
/// held up.
/// </summary>
internal sealed class VerdictTraining(int seed)
{
    private const int Folds = 5;

    /// <summary>What is likelier to be published than not is never kept back, however seldom news written in English looks like it.</summary>
    private const double LeastToKeepBack = 0.5;

    /// <param name="articles">To learn from.</param>
    /// <param name="newsroom">News written in English, for the thresholds.</param>
    /// <param name="reviewed">The share of it that may be sent to an editor, 0 to 1.</param>
    /// <param name="blocked">The share of it that may be kept back, 0 to 1.</param>
    public VerdictModel Fit(IReadOnlyList<DecidedArticle> articles, IReadOnlyList<DecidedArticle> newsroom, double reviewed, double blocked)
    {
        ArgumentNullException.ThrowIfNull(newsroom);
        var edit = Weights(articles, article => article.Decision >= Verdict.Review);
        var keepBack = Weights(articles, article => article.Decision == Verdict.Block);
        var weights = VerdictEvidence.Terms.Append(VerdictModel.Constant)
            .ToDictionary(term => term, term => (edit[term], keepBack[term]), StringComparer.Ordinal);
        weights[VerdictModel.Threshold] = (0, 0);
        var model = new VerdictModel(weights);
        weights[VerdictModel.Threshold] = (Quantile(model.EditChance, reviewed, 0), Quantile(model.KeepBackChance, blocked, LeastToKeepBack));
        return new VerdictModel(weights);

        double Quantile(Func<VerdictEvidence, double> chance, double share, double least)
        {
            var chances = newsroom.Select(article => chance(article.Evidence)).OrderDescending().ToArray();
            var value = chances.Length == 0 ? 0 : chances[(int)(share * chances.Length)];
            return Math.Max(least, Math.Ceiling(value * 1000) / 1000);
        }
    }

    /// <summary>The decision on every article by a model that has seen no translation of the same document.</summary>
    public IEnumerable<(DecidedArticle Article, Verdict Predicted)> OutOfFold(
        IReadOnlyList<DecidedArticle> articles, IReadOnlyList<DecidedArticle> newsroom, double reviewed, double blocked)
    {
        ArgumentNullException.ThrowIfNull(articles);
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit([.. articles.Where(article => FoldOf(article) != fold)], newsroom, reviewed, blocked);
            foreach (var article in articles.Where(article => FoldOf(article) == fold)) yield return (article, model.Decide(article.Evidence));
        }
    }

    private static int FoldOf(DecidedArticle article) => (int)(Text.StableHash.Spread(Text.StableHash.Of(article.DocumentId)) % Folds);

    private Dictionary<string, double> Weights(IReadOnlyList<DecidedArticle> articles, Func<DecidedArticle, bool> isPositive)
    {
        var (constant, weights) = CombinationModel.Train(
            [.. articles.Select(article => new EvidenceRow([.. article.Evidence.Features], isPositive(article), article.Weight))], signed: 0, seed);
        return VerdictEvidence.Terms.Zip(weights, (term, weight) => (term, weight: (double)weight)).Append((VerdictModel.Constant, constant))
            .ToDictionary(pair => pair.Item1, pair => Math.Round(pair.Item2, 3), StringComparer.Ordinal);
    }
}
