using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Checking;

/// <summary>
/// What house and request make of a finding: how grave and how sure it is, whether it is shown, whether it was dismissed. Immutable.
/// </summary>
/// <param name="options">The rules of the house.</param>
/// <param name="scope">What the request wishes.</param>
/// <param name="selection">The rules that are run.</param>
internal sealed class Policy(CheckOptions options, CheckScope scope, RuleSelection selection)
{
    /// <summary>What a finding within a quotation keeps of its confidence.</summary>
    private const double QuotedShare = 0.7;

    private readonly HashSet<string> dismissed = new(scope.Dismissed, StringComparer.Ordinal);

    /// <summary>The rules to run on a text.</summary>
    /// <param name="isExpected">Whether the text is in the language it should be in; if not, only what holds in any language is said.</param>
    public IEnumerable<Rule> Rules(bool isExpected) => selection.Reaching(LeastConfidence)
        .Where(rule => rule.Depth <= Depth && (isExpected || rule.IsLanguageNeutral));

    public Depth Depth => scope.Depth ?? options.Depth;

    /// <summary>Whether findings of the rule are wanted.</summary>
    public bool Wants(Rule rule) => selection.Has(rule);

    public double LeastConfidence => scope.IsStrict ? 0 : options.MinimumConfidence;

    /// <summary>Puts the measured confidence in place of the prior, and less of it in a quotation: a speaker may have put it so.</summary>
    public Finding Weigh(Finding finding, Document document)
    {
        var confidence = selection.Measured(finding);
        if (!finding.Rule.IsMechanical && document.IsQuoted(finding.Span)) confidence *= QuotedShare;
        return finding with { Confidence = Math.Round(confidence, 3), Severity = SeverityOf(finding) };
    }

    /// <summary>Whether the finding is sure enough, and not on what the house has accepted.</summary>
    public bool Shows(Finding finding, Document document) =>
        finding.Confidence >= LeastConfidence && !document.IsIn(document.TokenAt(finding.Span.Start), options.IgnoredZones)
        && (options.AcceptedWords.Count + scope.AcceptedWords.Count == 0 || !IsAccepted(document.TextOf(finding.Span)));

    /// <summary>The finding with the key by which it is remembered, marked when it is.</summary>
    public Finding Remember(Finding finding, BaselineKeys keys)
    {
        var key = keys.Of(finding.Rule, finding.Span);
        var alone = keys.OfOne(finding.Rule, finding.Span);
        var isDismissed = IsDismissed(key) || IsDismissed(alone);
        return finding with { BaselineKey = key, DismissalKey = alone, Dismissal = isDismissed ? Dismissal.Baseline : null };
    }

    private bool IsAccepted(string passage) => options.AcceptedWords.Contains(passage) || scope.AcceptedWords.Contains(passage);

    private bool IsDismissed(string key) => options.Baseline.Contains(key) || dismissed.Contains(key);

    private Severity SeverityOf(Finding finding) =>
        options.Severities.TryGetValue(finding.Rule.Id, out var severity) || options.Severities.TryGetValue(finding.Rule.Family, out severity)
            ? severity
            : finding.Severity;
}
