namespace KazRuMtQa.Audit.Across;

/// <summary>The articles of a month: how many, their mean likelihood of machine translation, and its variance.</summary>
internal sealed record MonthFigures(string Month, int Articles, double Mean, double Variance);

/// <summary>The month from which on an outlet's articles look different.</summary>
/// <param name="Month">The first month after the change.</param>
/// <param name="Z">The difference of the means in standard errors.</param>
internal sealed record Change(string Month, double Before, double After, int ArticlesBefore, int ArticlesAfter, double Z);

/// <summary>
/// Finds when an outlet began (or ceased) to publish what looks machine-translated: the split of its months into before and after that
/// moves the mean likelihood most, by Welch's statistic. A split is reported when it could not well be chance and matters to a reader.
/// </summary>
internal static class ChangePoint
{
    private const int FewestMonths = 2;
    private const int FewestArticles = 20;

    /// <summary>
    /// A smaller difference of mean likelihoods comes with other kinds of articles: summaries after long reports differ by up to 0.22.
    /// </summary>
    private const double LeastDifference = 0.25;

    /// <summary>The best of many splits must be far out: 4 standard errors stand for about 1 in 1,000 over some ten years of months.</summary>
    private const double LeastZ = 4;

    /// <param name="months">In order of time.</param>
    public static Change? Find(IReadOnlyList<MonthFigures> months)
    {
        Change? best = null;
        for (var split = FewestMonths; split <= months.Count - FewestMonths; split++)
        {
            var (before, after) = (Pool(months.Take(split)), Pool(months.Skip(split)));
            if (before.Articles < FewestArticles || after.Articles < FewestArticles || Math.Abs(after.Mean - before.Mean) < LeastDifference) continue;
            var error = Math.Sqrt((before.Variance / before.Articles) + (after.Variance / after.Articles));
            var z = error == 0 ? double.PositiveInfinity : Math.Abs(after.Mean - before.Mean) / error;
            if (z >= LeastZ && (best is null || z > best.Z))
                best = new Change(months[split].Month, before.Mean, after.Mean, before.Articles, after.Articles, z);
        }

        return best;
    }

    private static (int Articles, double Mean, double Variance) Pool(IEnumerable<MonthFigures> months)
    {
        int articles = 0;
        double sum = 0, squares = 0;
        foreach (var month in months)
        {
            articles += month.Articles;
            sum += month.Articles * month.Mean;
            squares += month.Articles * (month.Variance + (month.Mean * month.Mean));
        }

        if (articles == 0) return (0, 0, 0);
        var mean = sum / articles;
        return (articles, mean, Math.Max(0, (squares / articles) - (mean * mean)));
    }
}
