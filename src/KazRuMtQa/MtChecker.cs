using System.Runtime.CompilerServices;
using KazRuMtQa.Checking;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>
/// Checks articles for likely machine-translation artifacts. Immutable and thread-safe: create one per process and share it.
/// <see cref="Check(string)"/> is pure: the same text gives the same report.
/// </summary>
public sealed class MtChecker : IMtChecker
{
    /// <summary>Shorter texts say too little about who wrote them.</summary>
    private const int FewestWordsForLikelihood = 60;

    /// <summary>The likelihood of an article that says itself that it was translated by machine: as high as it is ever given.</summary>
    private const double LikelihoodOnConfession = 0.99;

    private readonly CheckOptions options;
    private readonly Models models;
    private readonly Language language;
    private readonly RuleSelection houseRules;
    private readonly VerdictPolicy verdicts;

    /// <param name="options">How to check; null for <see cref="CheckOptions.Default"/>.</param>
    /// <param name="models">What to judge wording, grammar and likelihood by; null for <see cref="Models.Bundled"/>.</param>
    /// <exception cref="ArgumentException">The options name an unknown rule, leave no rule to run, or hold a number that is out of range.</exception>
    public MtChecker(CheckOptions? options = null, Models? models = null)
        : this(options, models, Language.English)
    {
    }

    /// <param name="options">How to check; null for <see cref="CheckOptions.Default"/>.</param>
    /// <param name="models">What to judge wording, grammar and likelihood by; null for <see cref="Models.Bundled"/>.</param>
    /// <param name="language">The language that articles are, or should be, written in.</param>
    internal MtChecker(CheckOptions? options, Models? models, Language language)
    {
        this.options = options ?? CheckOptions.Default;
        this.options.Validate();
        this.models = models ?? Models.Bundled;
        this.language = language;
        houseRules = RuleSelection.OfHouse(this.options, this.models, language);
        verdicts = new VerdictPolicy(
            new VerdictLimits(this.options.ReviewBelow, this.options.BlockBelow, this.options.ReviewFrom, this.options.BlockFrom,
                this.options.BlockOnCritical), this.models.Verdicts);
    }

    /// <inheritdoc/>
    public Report Check(string text) => Check(new Article(text));

    /// <inheritdoc/>
    public Report Check(Article article, CheckScope? scope = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Check(article, Read(article, cancellation), scope ?? CheckScope.House);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Report> CheckAll(
        IAsyncEnumerable<Article> articles, CheckScope? scope = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        // Whoever stops reading reports stops the checks that were begun ahead.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var begun = new Queue<Task<Report>>();
        try
        {
            await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
            {
                begun.Enqueue(Task.Run(() => Check(article, scope, stop.Token), stop.Token));
                if (begun.Count >= Environment.ProcessorCount) yield return await begun.Dequeue().ConfigureAwait(false);
            }

            while (begun.TryDequeue(out var report)) yield return await report.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    internal ArticleText Read(Article article, CancellationToken cancellation = default) =>
        ArticleText.Of(article, language, models.Folder, cancellation);

    /// <summary>As <see cref="Check(Article, CheckScope?, CancellationToken)"/>, for a caller that goes on with the document.</summary>
    internal Report Check(Article article, ArticleText text, CheckScope scope)
    {
        var document = text.Document;
        var written = LanguageIdentifier.Identify(document);
        var isExpected = written == language.Code;
        var rules = houseRules.Within(scope, language);
        var policy = new Policy(options, scope, rules);
        var mapping = new SourceMapping(text.Readable, article.Text, text.ReadableSource);
        var findings = FindingSearch.In(document, article.Text, mapping, policy, isExpected);
        var title = text.TitleOf(article);
        Finding[] ofTitle = title is null ? [] : FindingSearch.In(title, title.Text, new SourceMapping(null, title.Text), policy, isExpected);
        var likelihood = rules.Likelihood.Of(document, isExpected, findings);
        double? told = !isExpected || document.WordCount < FewestWordsForLikelihood ? null
            : ofTitle.Concat(findings).Any(finding => finding.Dismissal is null && finding.Rule.IsConfession)
                ? Math.Max(likelihood.Value, LikelihoodOnConfession)
            : likelihood.Value;
        var report = new Report(article)
        {
            Findings = findings,
            TitleFindings = ofTitle,
            Sentences = SentenceLikelihoods.Of(document, mapping, findings, likelihood, told is not null),
            Pairs = SentencePairs.Of(document, mapping),
            MtLikelihood = told,
            Estimate = likelihood.Value,
            Language = written,
            WordCount = document.WordCount,
            Reasons = SentenceLikelihoods.Strongest(likelihood.Reasons),
            LikelihoodBasis = likelihood.IsLearned ? LikelihoodBasis.WordsAndRules : LikelihoodBasis.Rules,
            MissingModels = models.Missing,
            Depth = policy.Depth,
        };
        return Judged(report, document, title);
    }

    /// <summary>
    /// The report with what a second reader found as well. Its findings go through the same steps as those of rules: switches and severities of the
    /// house, comments in the text, the baseline, markup. What the rules found stands as it was, and so do the likelihoods; on the word of a second
    /// reader alone no article is kept back.
    /// </summary>
    /// <param name="report">What the rules found in the article.</param>
    /// <param name="text">The article as it was read.</param>
    /// <param name="found">Findings with their places in the document.</param>
    /// <param name="scope">What the request wishes.</param>
    internal Report Join(Report report, ArticleText text, IEnumerable<Finding> found, CheckScope scope)
    {
        var policy = new Policy(options, scope, houseRules.Within(scope, language));
        var mapping = new SourceMapping(text.Readable, report.Article.Text);
        var led = FindingSearch.Lead(found.Where(finding => policy.Wants(finding.Rule)), text.Document, report.Article.Text, mapping, policy);
        var findings = Echoes.Without(Echoes.Distinct(Echoes.InOrder(report.Findings.Concat(led))));
        var joined = Judged(report with { Findings = findings }, text.Document, text.TitleOf(report.Article));
        return joined.Verdict != Verdict.Block || report.Verdict == Verdict.Block ? joined : joined with
        {
            Verdict = Verdict.Review,
            VerdictReason = "A second reader, a language model, finds too much to put right line by line: an editor decides.",
        };
    }

    /// <summary>The report with the score and the verdict that follow from what it holds.</summary>
    private Report Judged(Report report, Document document, Document? title)
    {
        Finding[] all = [.. report.TitleFindings, .. report.Findings];
        var likelihood = report.LikelihoodBasis == LikelihoodBasis.WordsAndRules ? report.Estimate : 0;
        var score = Score.Of(all, document.WordCount + (title?.WordCount ?? 0), likelihood);
        var (verdict, why) = verdicts.Decide(
            all, finding => finding.Span.In(report.TitleFindings.Contains(finding) ? title!.Text : report.Article.Text),
            (report.Language, report.Language == language.Code), document.WordCount, score.Value, report.MtLikelihood);
        return report with { Score = score.Value, ScoreTerms = score.Terms, Verdict = verdict, VerdictReason = why };
    }

    /// <summary>How the house checks.</summary>
    internal CheckOptions Options => options;
}
