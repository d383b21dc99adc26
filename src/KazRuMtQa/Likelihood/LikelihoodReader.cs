using KazRuMtQa.Evidence;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// How likely a text was translated by machine and not edited: by <see cref="TrainedLikelihood"/> where there is a classifier that reads it, else by
/// <see cref="RuleOnlyLikelihood"/>.
/// </summary>
internal sealed class LikelihoodReader(EvidenceTable evidence, IReadOnlyList<Rule> rules, ModelFolder models)
{
    private readonly RuleOdds odds = new(evidence, rules);

    /// <param name="document">The text.</param>
    /// <param name="isExpected">Whether it is in the language that the classifier reads.</param>
    /// <param name="findings">What the rules found, in text order.</param>
    public ArticleLikelihood Of(Document document, bool isExpected, Finding[] findings)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!isExpected || MtClassifier.Model.In(models) is not { } classifier) return new RuleOnlyLikelihood(odds, document.WordCount, findings);
        IEvidenceReader[] readers = [classifier.Wording, new FindingsReader(odds, classifier.Weights.Means.RulesPerToken), classifier.Damage];
        return TrainedLikelihood.Of(classifier.Weights, readers, document, findings);
    }
}
