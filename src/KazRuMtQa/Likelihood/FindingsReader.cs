using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>Weighs what the rules found, beside what the classifiers read.</summary>
internal sealed class FindingsReader(RuleOdds odds, double usualPerToken) : IEvidenceReader
{
    public IReadOnlyList<string> ArticleTerms => FindingsEvidence.Terms;

    public IReadOnlyList<string> SentenceTerms => FindingsEvidence.Terms;

    public IEvidence Read(Document document, ArraySegment<Finding> findings) => new FindingsEvidence(odds, usualPerToken, document, findings);
}

/// <summary>
/// What was found, less what is found in other texts of the length: to find less than that speaks for a human, and what is found beyond it for a
/// machine.
/// </summary>
internal sealed class FindingsEvidence(RuleOdds odds, double usualPerToken, Document document, ArraySegment<Finding> findings) : IEvidence
{
    private const string Rules = "rules";

    private readonly IReadOnlyList<Reason> found = odds.Of(findings);

    public static IReadOnlyList<string> Terms { get; } = [Rules];

    public IEnumerable<Term> OfArticle => TermsOf(found.Sum(reason => reason.Weight));

    public static IEnumerable<Term> TermsOf(double rules) => [new(Rules, rules)];

    public IEnumerable<Term> Of(SentencePart part) => TermsOf(odds.Of(part.Findings).Sum(reason => reason.Weight));

    public IEnumerable<Reason> Reasons(NamedWeights weights) =>
        LessUsual(found, document.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken), weights[Rules]);

    public IEnumerable<Reason> Reasons(SentencePart part, NamedWeights weights) => LessUsual(odds.Of(part.Findings), part.Tokens, weights[Rules]);

    private IEnumerable<Reason> LessUsual(IReadOnlyList<Reason> found, int tokens, double factor)
    {
        var usual = usualPerToken * tokens;
        var sum = found.Sum(reason => reason.Weight);
        return sum > usual
            ? ArticleLikelihood.Scaled(found, factor * (1 - (usual / sum)))
            : ArticleLikelihood.Scaled(found.Append(new Reason(found.Count == 0 ? "Nothing found" : "Little else found", -usual)), factor);
    }
}
