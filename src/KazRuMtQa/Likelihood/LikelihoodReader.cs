using KazRuMtQa.Evidence;
using KazRuMtQa.Languages;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// How likely a text was translated by machine and not edited: the log odds of <see cref="ArticleCombination"/> over what the classifier reads
/// in its words and what the rules found. Without a classifier, and for a text that is not English, rule evidence speaks alone (see
/// <see cref="RuleOdds"/>).
/// </summary>
internal sealed class LikelihoodReader(EvidenceTable evidence, IReadOnlyList<Rule> rules, ModelFolder models)
{
    private readonly RuleOdds ruleOdds = new(evidence, rules);

    public ArticleLikelihood Of(Document document, bool isEnglish, ReadOnlySpan<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(document);
        var classifier = MtClassifier.Model.In(models);
        return new ArticleLikelihood(ruleOdds, isEnglish ? classifier?.Read(document) : null, classifier?.Weights, document, findings);
    }
}
