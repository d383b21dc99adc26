using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// The likelihood by trained weights over all that the readers find. To a sentence the log odds of its article are one more piece of
/// evidence: within an article, wording alone does not tell one sentence from another.
/// </summary>
internal sealed class TrainedLikelihood : ArticleLikelihood
{
    /// <summary>The weight of the article in the log odds of a sentence.</summary>
    public const string Article = "article";

    private readonly NamedWeights weights;
    private readonly IEvidence[] evidence;
    private readonly double logOdds;

    private TrainedLikelihood(ClassifierWeights weights, IEvidence[] evidence, double logOdds)
        : base(logOdds, evidence.SelectMany(one => one.Reasons(weights.Article))) =>
            (this.weights, this.evidence, this.logOdds) = (weights.Sentence, evidence, logOdds);

    public override bool IsLearned => true;

    public static TrainedLikelihood Of(ClassifierWeights weights, IReadOnlyList<IEvidenceReader> readers, Document document,
        ArraySegment<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(readers);
        IEvidence[] evidence = [.. readers.Select(reader => reader.Read(document, findings))];
        return new TrainedLikelihood(weights, evidence, weights.Article.LogOdds(evidence.SelectMany(one => one.OfArticle)));
    }

    public override (double Likelihood, Func<IReadOnlyList<Reason>> Reasons) Of(SentencePart part)
    {
        double sum = weights[NamedWeights.Constant];
        sum += weights[Article] * logOdds;
        foreach (var one in evidence)
            foreach (var term in one.Of(part)) sum += weights[term.Weight] * term.Value;
        return (Of(sum), () => Ordered(evidence.SelectMany(one => one.Reasons(part, weights))
                .Append(new Reason("The article as a whole", weights[Article] * logOdds))));
    }
}
