using KazRuMtQa.Checking;
using KazRuMtQa.Review.Answers;
using KazRuMtQa.Review.Checks;
using KazRuMtQa.Review.Clients;
using KazRuMtQa.Review.Confidence;
using KazRuMtQa.Review.Prompting;
using KazRuMtQa.Rules;
using Microsoft.Extensions.AI;

namespace KazRuMtQa.Review;

/// <summary>
/// A language model as second reader: it is asked for what an editor has to change, and nothing it says is believed unchecked. Its findings come
/// into the report as <c>review/…</c>; whatever it answers, or does not, the article's own report stands. Thread-safe: make one for the process.
/// </summary>
public sealed class SecondReader
{
    /// <summary>What answers are usually like, in tokens for each token of the article.</summary>
    private const double UsualAnswer = 0.35;

    private readonly MtChecker checker;
    private readonly ReviewOptions options;
    private readonly AnswerSource source;
    private readonly EvidenceWeights weights;

    /// <param name="checker">The checker of the house: its vocabulary and switches hold for the model too.</param>
    /// <param name="client">The model, or the server that has it. It is not disposed of here.</param>
    /// <param name="options">How to ask.</param>
    public SecondReader(MtChecker checker, IChatClient client, ReviewOptions options)
        : this(checker, client, options, null)
    {
    }

    /// <param name="checker">The checker of the house.</param>
    /// <param name="client">The model.</param>
    /// <param name="options">How to ask.</param>
    /// <param name="time">What the waiting between tries goes by; null for the clock.</param>
    /// <param name="weights">What confidences follow from; null for those that were fitted.</param>
    /// <param name="jitter">Numbers from 0 to 1 that spread the waits; null for random ones.</param>
    internal SecondReader(
        MtChecker checker, IChatClient client, ReviewOptions options, TimeProvider? time, EvidenceWeights? weights = null,
        Func<double>? jitter = null)
    {
        ArgumentNullException.ThrowIfNull(checker);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        (this.checker, this.options, this.weights) = (checker, options, weights ?? EvidenceWeights.Bundled);
        source = new AnswerSource(client, options, time, jitter);
    }

    /// <summary>Shows every proposal with what became of it, for measuring.</summary>
    internal Action<Window, CheckedProposal>? Seen { get; init; }

    /// <summary>Name and version of the prompt.</summary>
    public static string PromptVersion => Prompt.SecondReader.Id;

    /// <summary>What reading the article will cost, before it is begun.</summary>
    public ReviewCost Estimate(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var cost = ReviewCost.None;
        foreach (var window in ArticleWindows.Of(checker.Read(article).Document))
        {
            var json = window.ToJson([]);
            var ofArticle = window.Sentences.Sum(sentence => ReviewRequest.EstimateOf(sentence.Shown));
            cost = cost.Plus(new ReviewCost(1, ReviewRequest.ForIssues(json).EstimatedTokens, (long)(UsualAnswer * ofArticle)));
        }

        return cost;
    }

    /// <summary>Checks the article, and has the model read it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="scope">What the request wishes.</param>
    /// <param name="budget">What the run may cost; null for any price.</param>
    /// <param name="cancellation">Says when the caller has given up.</param>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public Task<Report> Read(Article article, CheckScope? scope = null, ReviewBudget? budget = null, CancellationToken cancellation = default) =>
        AddTo(checker.Check(article, scope, cancellation), scope, budget, cancellation);

    /// <summary>The report with what the model found as well, and with what it cost.</summary>
    /// <param name="report">What the checker of this reader found.</param>
    /// <param name="scope">What the request wished; the same as for the check.</param>
    /// <param name="budget">What the run may cost; null for any price.</param>
    /// <param name="cancellation">Says when the caller has given up.</param>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public async Task<Report> AddTo(Report report, CheckScope? scope = null, ReviewBudget? budget = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        (scope, budget) = (scope ?? CheckScope.House, budget ?? new ReviewBudget());
        var tally = new Tally();
        var text = checker.Read(report.Article, cancellation);
        var windows = report.IsEnglish ? ArticleWindows.Of(text.Document) : [];
        var known = report.Findings.Select(finding => text.Readable?.FromSource(finding.Span) ?? finding.Span).ToArray();
        var check = new ProposalCheck(text.Document, checker.Options, known, EvidenceOf(report, text, scope, cancellation));
        var found = new List<Finding>();
        foreach (var window in windows)
        {
            var request = ReviewRequest.ForIssues(window.ToJson(KnownIn(window, known)));
            var raw = await source.Ask(request, budget, cancellation).ConfigureAwait(false);
            var answer = raw.Fault is { } fault ? Answer.Faulty(fault) : Answer.Read(raw.Text, window);
            tally.Add(raw, answer);
            if (answer.Fault is AnswerFault.Denied or AnswerFault.Limit) break;
            if (answer.Fault is not null) continue;
            source.Keep(request, raw);
            foreach (var proposal in check.Check(window, answer.Proposals))
            {
                Seen?.Invoke(window, proposal);
                if (proposal.Finding is null) tally.Add(proposal.Drop!.Value);
                else if (await IsDropped(window, proposal, budget, tally, cancellation).ConfigureAwait(false)) tally.Add(Drop.DroppedOnSecondThought);
                else found.Add(proposal.Finding);
            }
        }

        var joined = checker.Join(report, text, found, scope);
        var kept = joined.Findings.Count(finding => finding.Rule.IsSecondReading);
        for (var i = kept; i < found.Count; i++) tally.Add(Drop.NotShown);
        return joined with { Review = tally.Summary(options.Model, windows.Count, kept) };
    }

    /// <summary>What our own models say of the article, near misses included: findings that are not sure enough to be shown.</summary>
    private OwnEvidence EvidenceOf(Report report, ArticleText text, CheckScope scope, CancellationToken cancellation)
    {
        if (!report.IsEnglish) return new OwnEvidence(text.Document, [], weights);
        var strict = checker.Check(report.Article, scope with { IsStrict = true }, cancellation);
        var near = strict.Findings.Select(finding => text.Readable?.FromSource(finding.Span) ?? finding.Span);
        return new OwnEvidence(text.Document, near, weights);
    }

    private static IEnumerable<(int Number, string Quote)> KnownIn(Window window, TextSpan[] known) =>
        from sentence in window.Sentences
        from span in known
        let start = span.Start - sentence.Sentence.Span.Start
        where start >= 0 && span.Length > 0 && span.End - sentence.Sentence.Span.Start <= sentence.Shown.Length
        select (sentence.Number, sentence.Shown.Substring(start, span.Length));

    private async Task<bool> IsDropped(Window window, CheckedProposal proposal, ReviewBudget budget, Tally tally, CancellationToken cancellation)
    {
        if (!options.AsksAgain) return false;
        var request = ReviewRequest.ForDecision(SecondQuestion.Of(window, proposal.Proposal));
        var raw = await source.Ask(request, budget, cancellation).ConfigureAwait(false);
        var decision = raw.Fault is null ? Answer.IsDropped(raw.Text) : null;
        tally.AddSecond(raw, decision is null ? raw.Fault ?? AnswerFault.WrongForm : null);
        if (decision is not null) source.Keep(request, raw);
        // No answer drops nothing: the first one passed its checks.
        return decision == true;
    }
}
