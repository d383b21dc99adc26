using KazRuMtQa.Audit.Readers;

namespace KazRuMtQa.Audit.Store;

/// <summary>
/// Takes the jobs of a run in order and writes what came of them, many in one transaction. A killed run leaves what was committed: the
/// beginning of the archive, without a gap.
/// </summary>
internal sealed class AuditStore : IDisposable
{
    private const int MostJobsInABatch = 500;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(2);

    private readonly AuditDatabase database;
    private readonly RunTable runs;
    private readonly SourceTable sources;
    private readonly ArticleTable articles;
    private readonly ReportLines? lines;
    private readonly PostgreSqlCopy? team;
    private readonly Counts counts;
    private readonly bool isSample;
    private readonly System.Diagnostics.Stopwatch sinceCommit = System.Diagnostics.Stopwatch.StartNew();
    private Moment moment;
    private int jobs;
    private long? source;

    public AuditStore(AuditDatabase database, long engine, string arguments, Counts counts, ReportLines? lines, PostgreSqlCopy? team, bool isSample)
    {
        (this.database, this.counts, this.lines, this.team, this.isSample) = (database, counts, lines, team, isSample);
        runs = new RunTable(database.Connection);
        sources = new SourceTable(database.Connection);
        articles = new ArticleTable(database.Connection);
        database.Connection.Execute("BEGIN IMMEDIATE");
        moment = new Moment(runs.Begin(engine, arguments), database.Number("batch") + 1, engine);
        Commit();
    }

    public void Write(Job job)
    {
        switch (job.Kind)
        {
            case JobKind.Begin:
                source = sources.Begin(job.Source, moment);
                if (source is null) counts.AddSkipped("the file is named twice");
                break;
            case JobKind.WholeUnchanged:
                sources.Seen(job.Source.Path, moment);
                foreach (var (status, reason, count) in job.Tally) counts.AddKnown(status, reason, count);
                break;
            case var _ when source is null: return;
            case JobKind.End: sources.End(source.Value, job.Records, job.Reason, isSample, moment); break;
            default: WriteRecord(job, source.Value); break;
        }

        if (++jobs >= MostJobsInABatch || sinceCommit.Elapsed >= LongestBatch) Commit();
    }

    /// <summary>Ends the run. Only when all of the archive was read is it known what is gone from it.</summary>
    public void End(string state, IEnumerable<string>? rootsReadWhole)
    {
        if (rootsReadWhole is not null) SourceTable.MarkGone(database.Connection, rootsReadWhole, moment);
        runs.End(moment.Run, state);
        Commit();
        database.Connection.Execute("COMMIT");
        team?.SendSources(database);
    }

    public void Dispose()
    {
        runs.Dispose();
        sources.Dispose();
        articles.Dispose();
    }

    private void WriteRecord(Job job, long id)
    {
        switch (job.Kind)
        {
            case JobKind.Check:
                articles.Write(job, id, moment);
                if (job.Result!.Line is { } line) lines?.Add(line);
                if (job.Result.Report is { } report) counts.AddChecked(report);
                else counts.AddFailed(job.Result.Fault!);
                break;
            case JobKind.Copy:
                articles.Copy(job, id, moment);
                counts.AddUnchanged();
                break;
            case JobKind.Unchanged:
                articles.Keep(job, moment);
                counts.AddUnchanged();
                break;
            default:
                var failed = job.Record!.State == RecordState.Failed;
                if (!IsNoted(job)) articles.Note(job, id, moment, failed ? "failed" : "skipped", job.Record.Reason!);
                if (failed) counts.AddFailed(job.Record.Reason!);
                else counts.AddSkipped(job.Record.Reason!);
                break;
        }
    }

    /// <summary>Whether the row says the same already.</summary>
    private static bool IsNoted(Job job) => job.Known is { IsChecked: false } known && known.Reason == job.Record!.Reason && known.DataHash == ContentHash.OfData(job.Record);

    private void Commit()
    {
        runs.Count(moment.Run, counts);
        database.SetNumber("batch", moment.Batch);
        if (lines is not null) database.SetNumber(ReportLines.Property, lines.Flush());
        database.Connection.Execute("COMMIT; BEGIN IMMEDIATE");
        team?.Send(database, moment.Batch);
        moment = moment with { Batch = moment.Batch + 1 };
        jobs = 0;
        sinceCommit.Restart();
    }
}
