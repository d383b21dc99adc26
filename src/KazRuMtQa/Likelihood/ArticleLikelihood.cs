namespace KazRuMtQa.Likelihood;

/// <summary>The likelihood of one article and of its sentences, each with its reasons. Contributions and constant add up to the log odds.</summary>
internal abstract class ArticleLikelihood
{
    /// <param name="logOdds">That the article was translated by machine and not edited.</param>
    /// <param name="reasons">What they are made of.</param>
    private protected ArticleLikelihood(double logOdds, IEnumerable<Reason> reasons) => (Value, Reasons) = (Of(logOdds), Ordered(reasons));

    public double Value { get; }

    /// <summary>Whether a trained classifier read the words.</summary>
    public abstract bool IsLearned { get; }

    /// <summary>Strongest first.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The likelihood of a sentence within this article, and its reasons on demand.</summary>
    public abstract (double Likelihood, Func<IReadOnlyList<Reason>> Reasons) Of(SentencePart part);

    public static IEnumerable<Reason> Scaled(IEnumerable<Reason> reasons, double factor) =>
        reasons.Select(reason => reason with { Weight = factor * reason.Weight });

    private protected static Reason[] Ordered(IEnumerable<Reason> reasons) =>
        [.. reasons.OrderByDescending(reason => Math.Abs(reason.Weight)).ThenBy(reason => reason.Text, StringComparer.Ordinal)];

    private protected static double Of(double logOdds) => Math.Round(1 / (1 + Math.Exp(-logOdds)), 3);
}
