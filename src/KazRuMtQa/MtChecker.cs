using KazRuMtQa.Classification;
using KazRuMtQa.Languages;
using KazRuMtQa.Markup;
using KazRuMtQa.Rules;
using KazRuMtQa.Rules.House;
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

    /// <summary>Sentences from this likelihood on are suspect: the report says why.</summary>
    private const double SuspectFrom = 0.5;

    /// <summary>Shorter texts say too little about who wrote them.</summary>
    private const int FewestWordsForLikelihood = 60;

    /// <summary>The likelihood of an article that says itself that it was translated by machine: as high as it is ever given.</summary>
    private const double LikelihoodOnConfession = 0.99;

    /// <summary>More reasons than an editor reads help nobody.</summary>
    private const int MostReasons = 6;
    private const double LeastReason = 0.1;

    private readonly CheckOptions options;

    /// <summary>Those of the enabled rules of which a finding can reach the least confidence; to run the others would be for nothing.</summary>
    private readonly Rule[] shownRules;
    private readonly Models models;
    private readonly Language language;
    private readonly EvidenceTable evidence;
    private readonly Likelihood likelihood;
    private readonly VerdictPolicy policy;

    /// <param name="options">How to check; null for <see cref="CheckOptions.Default"/>.</param>
    /// <param name="models">What to judge wording, grammar and likelihood by; null for <see cref="Models.Bundled"/>.</param>
    public MtChecker(CheckOptions? options = null, Models? models = null)
        : this(options, models, Language.English)
    {
    }

    /// <param name="options">How to check; null for <see cref="CheckOptions.Default"/>.</param>
    /// <param name="models">What to judge wording, grammar and likelihood by; null for <see cref="Models.Bundled"/>.</param>
    /// <param name="language">The language that articles are, or should be, written in.</param>
    internal MtChecker(CheckOptions? options, Models? models, Language language)
    {
        this.models = models ?? Models.Bundled;
        this.language = language;
        evidence = this.models.Evidence;
        this.options = options ?? CheckOptions.Default;
        var rules = RuleCatalogue.All.Concat(HouseRules(this.options, language)).Where(rule => rule.Reads(language) && IsEnabled(rule)).ToArray();
        shownRules = Array.FindAll(rules, rule => rule.MostConfidence / rule.Prior * evidence.ConfidenceOf(rule) >= this.options.MinimumConfidence);
        likelihood = new Likelihood(evidence, rules, this.models.Folder);
        policy = new VerdictPolicy(
            new VerdictLimits(this.options.ReviewBelow, this.options.BlockBelow, this.options.ReviewFrom, this.options.BlockFrom, this.options.BlockOnCritical), this.models.Verdicts);
    }

    /// <summary>Checks a plain text.</summary>
    public Report Check(string text) => Check(new Article(text));

    /// <summary>Checks an article. Any text gives a report; offsets are those of the text as sent.</summary>
    public Report Check(Article article) => Check(article, CancellationToken.None);

    /// <summary>As <see cref="Check(Article)"/>, for a caller that may give up: it is asked before each rule.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public Report Check(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Check(article, Read(article), cancellation);
    }

    internal ArticleText Read(Article article) => ArticleText.Of(article, language, models.Folder);

    /// <summary>As <see cref="Check(Article, CancellationToken)"/>, for a caller that goes on with the document.</summary>
    internal Report Check(Article article, ArticleText text, CancellationToken cancellation)
    {
        var (document, readable) = (text.Document, text.Readable);
        var written = LanguageIdentifier.Identify(document);
        var isExpected = written == language.Code;
        var suppression = Suppression.In(article.Text);
        var keys = new BaselineKeys(document);
        var findings = shownRules.Where(rule => isExpected || rule.IsLanguageNeutral)
            .SelectMany(rule => Run(rule, document, cancellation))
            .Select(finding => Weigh(finding, document))
            .Where(finding => finding.Confidence >= options.MinimumConfidence && !IsAccepted(finding, document))
            .Select(finding => InSource(Dismissed(finding, keys), readable, article.Text))
            .Where(finding => !suppression.IsComment(finding.Span))
            .Select(finding => suppression.Covers(finding.Span, finding.Rule) ? finding with { Dismissal = Dismissal.Inline } : finding)
            .OrderBy(finding => finding.Span)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ToArray();
        findings = WithoutEchoes(findings);
        var ofArticle = likelihood.Of(document, isExpected, findings);
        var score = Score.Of(findings, document.WordCount, ofArticle.IsLearned ? ofArticle.Value : 0);
        double? told = !isExpected || document.WordCount < FewestWordsForLikelihood ? null
            : Array.Exists(findings, finding => finding.Dismissal is null && finding.Rule.IsConfession) ? Math.Max(ofArticle.Value, LikelihoodOnConfession)
            : ofArticle.Value;
        var (verdict, why) = policy.Decide(findings, article.Text, (written, isExpected), document.WordCount, score, told);
        return new Report(article, findings, SentencesOf(document, readable, findings, ofArticle, told is not null), score, verdict, told, written, document.WordCount)
        {
            VerdictReason = why,
            Estimate = ofArticle.Value,
            Reasons = Strongest(ofArticle.Reasons),
            LikelihoodBasis = ofArticle.IsLearned ? LikelihoodBasis.WordsAndRules : LikelihoodBasis.Rules,
            MissingModels = models.Missing,
        };
    }

    private static IEnumerable<Finding> Run(Rule rule, Document document, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return rule.Check(document);
    }

    /// <summary>
    /// Of two findings of one family, one within the other, the wider tells the editor all there is to repair, unless the narrower is the
    /// graver or has been dismissed: a loop of words is also a doubled phrase and a doubled word.
    /// </summary>
    private static Finding[] WithoutEchoes(Finding[] findings)
    {
        var widest = new Dictionary<string, Finding>(StringComparer.Ordinal);
        var kept = new List<Finding>(findings.Length);
        foreach (var finding in findings.OrderBy(finding => finding.Span.Start).ThenByDescending(finding => finding.Span.End).ThenByDescending(finding => finding.Severity))
        {
            var family = finding.Rule.Family;
            if (widest.TryGetValue(family, out var wide) && wide.Span.Contains(finding.Span) && wide.Severity >= finding.Severity && wide.Dismissal == finding.Dismissal) continue;
            if (wide is null || finding.Span.End > wide.Span.End) widest[family] = finding;
            kept.Add(finding);
        }

        return kept.Count == findings.Length ? findings : [.. kept.OrderBy(finding => finding.Span).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
    }

    private bool IsAccepted(Finding finding, Document document)
    {
        var token = document.TokenAt(finding.Span.Start);
        return document.IsIn(token, options.IgnoredZones) || (options.AcceptedWords.Count > 0 && options.AcceptedWords.Contains(document.TextOf(finding.Span)));
    }

    private Finding Dismissed(Finding finding, BaselineKeys keys)
    {
        var key = keys.Of(finding.Rule, finding.Span);
        return finding with { BaselineKey = key, Dismissal = options.Baseline.Contains(key) ? Dismissal.Baseline : null };
    }

    /// <summary>Moves a finding to the source, with those of its repairs that leave the markup whole; one is certain if what it changes is the same there.</summary>
    private static Finding InSource(Finding finding, ReadableText? readable, string source)
    {
        if (readable is null) return finding;
        var repairs = new MarkupRepair(readable, source, finding.Span);
        var suggestions = finding.Suggestions.Select(repairs.Of).OfType<string>().ToArray();
        var isCertain = finding.IsCertainRepair && suggestions.Length == 1 && repairs.IsSame(finding.Suggestions[0]);
        return finding with { Span = repairs.Span, Suggestions = suggestions, IsCertainRepair = isCertain };
    }

    /// <summary>Puts the measured confidence in place of the prior, and less of it in a quotation: a speaker may have put it so.</summary>
    private Finding Weigh(Finding finding, Document document)
    {
        var rule = finding.Rule;
        var confidence = Math.Min(1, finding.Confidence / rule.Prior * evidence.ConfidenceOf(rule));
        if (!rule.IsMechanical && document.IsQuoted(finding.Span)) confidence *= QuotedShare;
        return finding with { Confidence = Math.Round(confidence, 3), Severity = SeverityOf(finding) };
    }

    private static List<SentenceLikelihood> SentencesOf(Document document, ReadableText? readable, Finding[] findings, ArticleLikelihood ofArticle, bool isTold)
    {
        var sentences = new List<SentenceLikelihood>(document.Sentences.Count);
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            var span = readable?.ToSource(sentence.Span) ?? sentence.Span;
            while (next < findings.Length && findings[next].Span.Start < span.Start) next++;
            var first = next;
            while (next < findings.Length && findings[next].Span.Start < span.End) next++;
            var (mtLikelihood, reasons) = ofArticle.Of(sentence, findings.AsSpan(first, next - first));
            var isShown = isTold && next > first;
            sentences.Add(new SentenceLikelihood(span, isShown ? mtLikelihood : null) { Estimate = mtLikelihood, Reasons = isShown && mtLikelihood >= SuspectFrom ? Strongest(reasons()) : [] });
        }

        return sentences;
    }

    private static Reason[] Strongest(IReadOnlyList<Reason> reasons) =>
        [.. reasons.Where(reason => Math.Abs(reason.Weight) >= LeastReason).Take(MostReasons).Select(reason => reason with { Weight = Math.Round(reason.Weight, 2) })];

    private Severity SeverityOf(Finding finding) =>
        options.Severities.TryGetValue(finding.Rule.Id, out var severity) || options.Severities.TryGetValue(finding.Rule.Family, out severity) ? severity : finding.Severity;

    private static IEnumerable<Rule> HouseRules(CheckOptions options, Language language) =>
        options.PreferredTerms.Count + options.ForbiddenTerms.Count == 0 ? [] : [new UnwantedTerm(options.PreferredTerms, options.ForbiddenTerms, language)];

    private bool IsEnabled(Rule rule) =>
        !options.DisabledRules.Contains(rule.Id) && !options.DisabledRules.Contains(rule.Family)
        && (options.EnabledOnly is null || options.EnabledOnly.Contains(rule.Id) || options.EnabledOnly.Contains(rule.Family));
}
