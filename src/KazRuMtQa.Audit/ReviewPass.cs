using System.Globalization;
using KazRuMtQa.Audit.Figures;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Reporting;
using KazRuMtQa.Review;
using KazRuMtQa.Review.Configuration;

namespace KazRuMtQa.Audit;

/// <summary>Which articles of an audit a second reader reads.</summary>
/// <param name="Reader">The reader, with what the run may cost.</param>
/// <param name="Worst">So many, those that the rules rank highest.</param>
internal sealed record AuditReview(ConfiguredReader Reader, int Worst);

/// <summary>
/// Has the articles that the rules rank highest read by a second reader, when all of the archive has been checked: they are read from the archive
/// again, the cost is told, and each result takes the place of the one before as soon as it is there. What was read so, and has not changed, is not
/// read again.
/// </summary>
internal sealed class ReviewPass(AuditOptions options, MtChecker checker, IAuditHost host)
{
    private readonly AuditReview review = options.Review!;

    public void Run(AuditStore store, AuditDatabase database, SourceWalk walk, long engine)
    {
        var reader = review.Reader.With(checker);
        var table = new ReviewTable(database.Connection, engine, review.Reader.Model, SecondReader.PromptVersion);
        var worst = WorstArticles.Places(database.Connection, review.Worst).Where(place => !table.IsRead(place)).ToList();
        var steps = StepsOf(walk, worst).ToArray();
        var cost = steps.Aggregate(ReviewCost.None, (sum, step) => sum.Plus(reader.Estimate(step.Step.Record!.Article!)));
        host.Output.WriteLine($"Second reader: {Wording.Count(steps.Length, "article")}, {review.Reader.Describe(cost)}.");
        var done = new List<ReviewSummary>();
        using var stop = new CancellationTokenSource();
        using var interruption = host.OnInterruption(stop.Cancel);
        foreach (var (step, source) in steps)
        {
            if (stop.IsCancellationRequested || !Read(step, reader, stop.Token)) break;
            store.Replace(step, source);
            var summary = step.Result!.Report!.Review!;
            table.Write(step.Known!.Id, step.ContentHash!, summary);
            done.Add(summary);
            if (summary.Faults.Keys.Any(fault => fault is "limit" or "denied")) break;
        }

        WriteTotal(done, steps.Length);
    }

    /// <returns>False when the run was interrupted meanwhile.</returns>
    private bool Read(AuditStep step, SecondReader reader, CancellationToken stop)
    {
        var article = step.Record!.Article!;
        try
        {
            var report = reader.Read(article, CheckScope.House, review.Reader.Budget, stop).GetAwaiter().GetResult();
            step.Result = ArticleResult.Of(report, checker.Read(article, stop), $"{step.Source.Path}:{step.Record.Place}", false, options.KeepText);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The records of these places, read from the archive again; what has changed meanwhile waits for the next run.</summary>
    private IEnumerable<(AuditStep Step, long Source)> StepsOf(SourceWalk walk, IReadOnlyList<ArticlePlace> places)
    {
        var wanted = places.GroupBy(place => place.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToDictionary(place => place.Place), StringComparer.Ordinal);
        var archive = new ArchiveReader(options.Reading, _ => { });
        var found = new Dictionary<ArticlePlace, AuditStep>();
        foreach (var source in walk.Sources().Where(source => wanted.ContainsKey(source.Path)))
        {
            var here = wanted[source.Path];
            foreach (var record in archive.Read(source, here.ContainsKey, new SourceNotes()))
            {
                if (record.State != RecordState.Readable || !here.TryGetValue(record.Place, out var place)) continue;
                var hash = ContentHash.Of(record.Article!);
                if (!hash.AsSpan().SequenceEqual(place.ContentHash)) continue;
                var known = new KnownArticle(place.Id, true, hash, 0, 0, null, null);
                found[place] = new AuditStep(AuditStepKind.Check, source, record) { Known = known, ContentHash = hash };
            }
        }

        // The worst first: a limit must not spend itself on the others.
        return places.Where(found.ContainsKey).Select(place => (found[place], place.Source));
    }

    private void WriteTotal(List<ReviewSummary> done, int wanted)
    {
        var tokens = $"{Number(done.Sum(one => one.InputTokens))} tokens in and {Number(done.Sum(one => one.OutputTokens))} out";
        var about = done.Exists(one => one.IsEstimate) ? "about " : "";
        var (calls, kept) = (done.Sum(one => one.Calls), done.Sum(one => one.Kept));
        var read = $"{Number(done.Count)} of {Wording.Count(wanted, "article")} read in {Wording.Count(calls, "call")}";
        host.Output.WriteLine($"Second reader: {read}, {about}{tokens}; {Wording.Count(kept, "finding")} kept.");
        foreach (var fault in done.SelectMany(one => one.Faults).GroupBy(fault => fault.Key, fault => fault.Value, StringComparer.Ordinal))
            host.Output.WriteLine($"  {Wording.Count(fault.Sum(), "answer")} could not be used: {fault.Key}");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
