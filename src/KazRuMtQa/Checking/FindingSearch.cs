using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Checking;

/// <summary>Runs the rules on a document and leads each finding through the steps of the policy, to its place in the text as it was sent.</summary>
internal static class FindingSearch
{
    /// <param name="document">What is read: the text of the article, or its title.</param>
    /// <param name="source">The text as it was sent.</param>
    /// <param name="mapping">From the document to <paramref name="source"/>.</param>
    /// <param name="policy">What house and request make of findings.</param>
    /// <param name="isExpected">Whether the article is in the language it should be in.</param>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static Finding[] In(Document document, string source, SourceMapping mapping, Policy policy, bool isExpected)
    {
        var rules = policy.Rules(isExpected).ToLookup(rule => rule.Depth);
        Finding[] fast =
        [
            .. rules[Depth.Fast].SelectMany(rule => Run(rule, document)).Asked(document.Cancellation)
                .Select(finding => policy.Weigh(finding, document)),
        ];
        var distinct = Echoes.Without(Echoes.InOrder(fast));
        var full = rules[Depth.Full].SelectMany(rule => rule.Check(document, distinct)).Select(finding => policy.Weigh(finding, document));
        return Echoes.Without(Echoes.Distinct(Echoes.InOrder(Place(fast.Concat(full), document, source, mapping, policy))));
    }

    /// <summary>Leads findings through the steps of the policy; those that are left have their places in the text as it was sent.</summary>
    public static IEnumerable<Finding> Lead(IEnumerable<Finding> found, Document document, string source, SourceMapping mapping, Policy policy) =>
        Place(found.Select(finding => policy.Weigh(finding, document)), document, source, mapping, policy);

    private static IEnumerable<Finding> Place(IEnumerable<Finding> weighed, Document document, string source, SourceMapping mapping, Policy policy)
    {
        var suppression = Suppression.In(source);
        var keys = new BaselineKeys(document);
        return weighed.Asked(document.Cancellation)
            .Where(finding => policy.Shows(finding, document))
            .Select(finding => mapping.Of(policy.Remember(finding, keys)))
            .Where(finding => !suppression.IsComment(finding.Span))
            .Select(finding => suppression.Covers(finding.Span, finding.Rule) ? finding with { Dismissal = Dismissal.Inline } : finding);
    }

    private static IEnumerable<Finding> Run(Rule rule, Document document)
    {
        document.Cancellation.ThrowIfCancellationRequested();
        return rule.Check(document);
    }
}
