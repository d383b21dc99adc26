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
    /// <summary>What a finding within a quotation keeps of its confidence.</summary>
    private const double QuotedShare = 0.7;

    private readonly CheckOptions options;
    private readonly IReadOnlyList<Rule> rules;
    private readonly EvidenceTable evidence = EvidenceTable.Default;
    private readonly Likelihood likelihood;

    public MtChecker(CheckOptions? options = null)
    {
        this.options = options ?? CheckOptions.Default;
        rules = RuleCatalogue.All.Where(IsEnabled).ToArray();
        likelihood = new Likelihood(evidence, rules);
    }

    public Report Check(string text) => Check(new Article(text));

    public Report Check(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = Document.Create(article.Text, article.Source);
        var findings = rules.SelectMany(rule => rule.Check(document))
            .Select(finding => Weigh(finding, document))
            .Where(finding => finding.Confidence >= options.MinimumConfidence)
            .OrderBy(finding => finding.Span)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ToArray();
        var score = Score.Of(findings, document.WordCount);
        var verdict = score < options.BlockBelow ? Verdict.Block : score < options.ReviewBelow ? Verdict.Review : Verdict.Pass;
        return new Report(article, findings, SentencesOf(document, findings), score, verdict, likelihood.Of(findings, document.WordCount), "en", document.WordCount);
    }

    /// <summary>Puts the measured confidence in place of the prior, and less of it in a quotation: a speaker may have put it so.</summary>
    private Finding Weigh(Finding finding, Document document)
    {
        var rule = finding.Rule;
        var confidence = Math.Min(1, finding.Confidence / rule.Prior * evidence.ConfidenceOf(rule));
        if (!rule.IsMechanical && document.IsQuoted(finding.Span)) confidence *= QuotedShare;
        return finding with { Confidence = Math.Round(confidence, 3) };
    }

    private List<SentenceLikelihood> SentencesOf(Document document, Finding[] findings)
    {
        var sentences = new List<SentenceLikelihood>(document.Sentences.Count);
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            while (next < findings.Length && findings[next].Span.Start < sentence.Span.Start) next++;
            var first = next;
            while (next < findings.Length && findings[next].Span.Start < sentence.Span.End) next++;
            sentences.Add(new SentenceLikelihood(sentence.Span, likelihood.Of(findings.Skip(first).Take(next - first), sentence.EndToken - sentence.FirstToken)));
        }

        return sentences;
    }

    private bool IsEnabled(Rule rule) =>
        !options.DisabledRules.Contains(rule.Id) && !options.DisabledRules.Contains(rule.Family)
        && (options.EnabledOnly is null || options.EnabledOnly.Contains(rule.Id) || options.EnabledOnly.Contains(rule.Family));
}
