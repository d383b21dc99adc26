using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>
/// Checks articles for likely machine-translation artifacts. Immutable and thread-safe: make one for the process and share it.
/// <see cref="Check(string)"/> is pure: the same text gives the same report.
/// </summary>
public sealed class MtChecker
{
    private readonly CheckOptions options;
    private readonly IReadOnlyList<Rule> rules;

    public MtChecker(CheckOptions? options = null)
    {
        this.options = options ?? CheckOptions.Default;
        rules = RuleCatalogue.All.Where(IsEnabled).ToArray();
    }

    public Report Check(string text) => Check(new Article(text));

    public Report Check(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = Document.Create(article.Text, article.Source);
        var findings = rules.SelectMany(rule => rule.Check(document))
            .Where(finding => finding.Confidence >= options.MinimumConfidence)
            .OrderBy(finding => finding.Span)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ToArray();
        var score = Score.Of(findings, document.WordCount);
        var verdict = score < options.BlockBelow ? Verdict.Block : score < options.ReviewBelow ? Verdict.Review : Verdict.Pass;
        return new Report(article, findings, [], score, verdict, 0, "en", document.WordCount);
    }

    private bool IsEnabled(Rule rule) =>
        !options.DisabledRules.Contains(rule.Id) && !options.DisabledRules.Contains(rule.Family)
        && (options.EnabledOnly is null || options.EnabledOnly.Contains(rule.Id) || options.EnabledOnly.Contains(rule.Family));
}
