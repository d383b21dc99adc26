using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;

namespace KazRuMtQa.Audit.Store;

/// <summary>
/// Takes the steps of a run in order and writes what came of them, many in one transaction. A killed run leaves what was committed: the beginning of
/// the archive, without a gap.
/// </summary>
internal sealed class AuditStore : IDisposable
{
    private const int MostStepsInABatch = 500;
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
    private RowStamp stamp;
    private int steps;
    private long? source;

    public AuditStore(AuditDatabase database, long engine, string arguments, Counts counts, ReportLines? lines, PostgreSqlCopy? team, bool isSample)
    {
        (this.database, this.counts, this.lines, this.team, this.isSample) = (database, counts, lines, team, isSample);
        runs = new RunTable(database.Connection);
        sources = new SourceTable(database.Connection);
        articles = new ArticleTable(database.Connection);
        database.Connection.Execute("BEGIN IMMEDIATE");
        stamp = new RowStamp(runs.Begin(engine, arguments), database.Number("batch") + 1, engine);
        Commit();
    }

    public void Write(AuditStep step)
    {
        switch (step.Kind)
        {
            case AuditStepKind.Begin:
                source = sources.Begin(step.Source, stamp);
                if (source is null) counts.AddSkipped("the file is named twice");
                break;
            case AuditStepKind.WholeUnchanged:
                sources.Seen(step.Source.Path, stamp);
                counts.AddPassedOver(step.Source.Bytes ?? 0);
                foreach (var (status, reason, count) in step.Tally) counts.AddKnown(status, reason, count);
                break;
            case var _ when source is null: return;
            case AuditStepKind.End:
                sources.End(source.Value, step, isSample, stamp);
                counts.AddRepairs(step.Repairs);
                break;
            default: WriteRecord(step, source.Value); break;
        }

        if (++steps >= MostStepsInABatch || sinceCommit.Elapsed >= LongestBatch) Commit();
    }

    /// <summary>Puts another result of an article that was checked before in the place of the first.</summary>
    public void Replace(AuditStep step, long source)
    {
        articles.Write(step, source, stamp);
        Commit();
    }

    /// <summary>Ends the run. Only when all of the archive was read is it known what is gone from it.</summary>
    public void End(string state, IEnumerable<string>? rootsReadWhole)
    {
        if (rootsReadWhole is not null) SourceTable.MarkGone(database.Connection, rootsReadWhole, stamp);
        runs.End(stamp.Run, state);
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

    private void WriteRecord(AuditStep step, long id)
    {
        switch (step.Kind)
        {
            case AuditStepKind.Check:
                articles.Write(step, id, stamp);
                if (step.Result!.Line is { } line) lines?.Add(line);
                if (step.Result.Report is { } report) counts.AddChecked(report);
                else counts.AddFailed(step.Result.Fault!);
                break;
            case AuditStepKind.Copy:
                articles.Copy(step, id, stamp);
                counts.AddUnchanged();
                break;
            case AuditStepKind.Unchanged:
                articles.Keep(step, stamp);
                counts.AddUnchanged();
                break;
            default:
                var failed = step.Record!.State == RecordState.Failed;
                if (!IsNoted(step)) articles.Note(step, id, stamp, failed ? "failed" : "skipped", step.Record.Reason!);
                if (failed) counts.AddFailed(step.Record.Reason!);
                else counts.AddSkipped(step.Record.Reason!);
                break;
        }
    }

    /// <summary>Whether the row says the same already.</summary>
    private static bool IsNoted(AuditStep step) =>
        step.Known is { IsChecked: false } known && known.Reason == step.Record!.Reason && known.DataHash == ContentHash.OfData(step.Record);

    private void Commit()
    {
        runs.Count(stamp.Run, counts);
        database.SetNumber("batch", stamp.Batch);
        if (lines is not null) database.SetNumber(ReportLines.Property, lines.Flush());
        database.Connection.Execute("COMMIT; BEGIN IMMEDIATE");
        team?.Send(database, stamp.Batch);
        stamp = stamp with { Batch = stamp.Batch + 1 };
        steps = 0;
        sinceCommit.Restart();
    }
}
