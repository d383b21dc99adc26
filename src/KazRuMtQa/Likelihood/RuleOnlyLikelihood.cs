namespace KazRuMtQa.Likelihood;

/// <summary>
/// The likelihood by the findings of the rules alone: where there is no classifier, and for a text that is not English. It is rough.
/// </summary>
internal sealed class RuleOnlyLikelihood(RuleOdds odds, int wordCount, ArraySegment<Finding> findings)
    : ArticleLikelihood(odds.LogOdds(findings, wordCount), odds.Reasons(findings, wordCount))
{
    private readonly RuleOdds odds = odds;

    public override bool IsLearned => false;

    public override (double Likelihood, Func<IReadOnlyList<Reason>> Reasons) Of(SentencePart part) =>
        (Of(odds.LogOdds(part.Findings, part.Tokens)), () => Ordered(odds.Reasons(part.Findings, part.Tokens)));
}
