using KazRuMtQa.Lab.Data;
using KazRuMtQa.Likelihood;

namespace KazRuMtQa.Lab.Training;

/// <summary>A held-out article with its log odds and those of its sentences, by what was fitted on the other folds.</summary>
/// <param name="HeldOut">The article.</param>
/// <param name="LogOdds">Its log odds.</param>
/// <param name="Sentences">Those of its sentences.</param>
/// <param name="Alone">The same from the sentence alone, without its article.</param>
internal sealed record ScoredArticle(HeldOutArticle HeldOut, double LogOdds, IReadOnlyList<double> Sentences, IReadOnlyList<double> Alone)
{
    public LabelledArticle Article => HeldOut.Article;

    public double Likelihood => 1 / (1 + Math.Exp(-LogOdds));
}

/// <summary>
/// AUC of one system in one test set, against human translations of the same articles and against English originals; of sentences in their
/// article, by what stands in them, and by their n-grams.
/// </summary>
internal sealed record SystemFigures(Fold Fold, string Set, string System, int Articles, double Translation, double English, double Sentence,
    double Alone, double Words);

/// <summary>The figures of the model card. Nothing in them was seen in training: see <see cref="Fold"/>.</summary>
internal sealed class HeldOutFigures
{
    private const int FewestArticles = 8;

    private HeldOutFigures(IReadOnlyList<ScoredArticle> texts) =>
        (Articles, Excerpts, Damaged) = (Of(texts, TextKind.Article), Of(texts, TextKind.Excerpt), Of(texts, TextKind.Damaged));

    public IReadOnlyList<ScoredArticle> Articles { get; }

    public IReadOnlyList<ScoredArticle> Excerpts { get; }

    public IReadOnlyList<ScoredArticle> Damaged { get; }

    /// <param name="heldOut">All folds.</param>
    /// <param name="fit">Learns from the other folds how to weigh a fold.</param>
    public static HeldOutFigures Of(IReadOnlyList<HeldOutArticle> heldOut,
        Func<IReadOnlyList<HeldOutArticle>, Func<HeldOutArticle, ScoredArticle>> fit)
    {
        ArgumentNullException.ThrowIfNull(heldOut);
        ArgumentNullException.ThrowIfNull(fit);
        return new HeldOutFigures([.. heldOut.GroupBy(article => article.Fold).SelectMany(fold =>
        {
            var others = heldOut.Where(article => article.Fold != fold.Key).ToArray();
            return fold.Select(fit(others.Length > 0 ? others : [.. fold]));
        })]);
    }

    /// <summary>Every system with at least 8 articles.</summary>
    public IReadOnlyList<SystemFigures> Systems(Func<ScoredArticle, double> odds)
    {
        var human = Articles.Where(article => !article.Article.IsMachine).ToLookup(article => (article.HeldOut.Fold, article.Article.Origin));
        return [.. from machine in Articles.Where(article => article.Article.IsMachine && !IsSpun(article))
            .GroupBy(article => (article.HeldOut.Fold, article.Article.Set, article.Article.System))
            where machine.Count() >= FewestArticles
            let translations = human[(machine.Key.Fold, Origin.HumanTranslation)].Where(article => article.Article.Set == machine.Key.Set).ToArray()
            // Outlets are news from elsewhere; the originals of the test sets are the nearer comparison.
            let originals = human[(machine.Key.Fold, Origin.Human)].Where(article => article.Article.Set.StartsWith("wmt", StringComparison.Ordinal))
                .ToArray()
            orderby machine.Key.Set, machine.Key.System
            select new SystemFigures(machine.Key.Fold, machine.Key.Set, machine.Key.System, machine.Count(),
                Auc.Of(machine.Select(odds), translations.Select(odds)), Auc.Of(machine.Select(odds), originals.Select(odds)),
                Auc.Of(machine.SelectMany(one => one.Sentences), translations.SelectMany(one => one.Sentences)),
                Auc.Of(machine.SelectMany(one => one.Alone), translations.SelectMany(one => one.Alone)),
                Auc.Of(machine.SelectMany(WordsOfSentences), translations.SelectMany(WordsOfSentences)))];
    }

    /// <summary>
    /// AUC of spun articles of a fold, as they are and as excerpts, against the outlets and English originals of the same sets as they were written.
    /// </summary>
    /// <returns>The articles that were spun and the two figures; null for a fold without any.</returns>
    public (int Articles, double Auc, double ExcerptAuc)? Spun(Fold fold)
    {
        var spun = Articles.Where(text => text.HeldOut.Fold == fold && IsSpun(text)).ToArray();
        if (spun.Length == 0) return null;
        var sets = spun.Select(text => text.Article.Set).ToHashSet(StringComparer.Ordinal);
        return (spun.Length, AucOf(Articles), AucOf(Excerpts));

        double AucOf(IReadOnlyList<ScoredArticle> texts) => Auc.Of(
            texts.Where(text => text.HeldOut.Fold == fold && IsSpun(text)).Select(text => text.LogOdds),
            texts.Where(text => text.HeldOut.Fold == fold && text.Article.Origin == Origin.Human && sets.Contains(text.Article.Set))
                .Select(text => text.LogOdds));
    }

    private static bool IsSpun(ScoredArticle text) => text.Article.System.StartsWith(SpunArticles.System, StringComparison.Ordinal);

    /// <summary>AUC of damage alone: damaged sentences against those of human articles as they are.</summary>
    public double DamageAuc() =>
        Auc.Of(Damaged.Select(text => text.HeldOut.Damage),
            Articles.Where(article => !article.Article.IsMachine).SelectMany(article => article.HeldOut.Sentences)
                .Select(sentence => sentence.Damage));

    /// <summary>AUC of excerpts, all systems of a fold together.</summary>
    public double ExcerptAuc(Fold fold, Origin human) => Auc.Of(Of(fold, Origin.Machine), Of(fold, human));

    private IEnumerable<double> Of(Fold fold, Origin origin) =>
        Excerpts.Where(text => text.HeldOut.Fold == fold && text.Article.Origin == origin).Select(text => text.LogOdds);

    private static ScoredArticle[] Of(IEnumerable<ScoredArticle> texts, TextKind kind) => [.. texts.Where(text => text.Article.Kind == kind)];

    /// <summary>How far the likelihoods of a fold's articles are from the truth, in nats; 0.69 is that of a coin.</summary>
    public double Loss(Fold fold)
    {
        var articles = Articles.Where(article => article.HeldOut.Fold == fold).ToArray();
        var weights = TrainingWeights.Of([.. articles.Select(article => article.Article)], _ => 1);
        return articles.Select((article, i) => weights[i] * Math.Log(1 + Math.Exp(article.Article.IsMachine ? -article.LogOdds : article.LogOdds)))
            .Sum() / weights.Sum();
    }

    private static IEnumerable<double> WordsOfSentences(ScoredArticle article) => article.HeldOut.Sentences.Select(sentence => sentence.Words);

    /// <summary>
    /// By tenths of likelihood: articles, mean likelihood, and share of machine translations where machine and human texts weigh the same.
    /// </summary>
    public static IReadOnlyList<(double Likelihood, double Machine, int Articles)> Calibration(IReadOnlyList<ScoredArticle> articles)
    {
        var weights = TrainingWeights.Of([.. articles.Select(article => article.Article)], _ => 1);
        return [.. articles.Select((article, i) => (article, Weight: weights[i])).GroupBy(pair => Math.Min(9, (int)(pair.article.Likelihood * 10)))
            .OrderBy(tenth => tenth.Key)
            .Select(tenth => (tenth.Sum(pair => pair.Weight * pair.article.Likelihood) / tenth.Sum(pair => pair.Weight),
                tenth.Where(pair => pair.article.Article.IsMachine).Sum(pair => pair.Weight) / tenth.Sum(pair => pair.Weight), tenth.Count()))];
    }
}
