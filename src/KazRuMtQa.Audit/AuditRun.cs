using KazRuMtQa.Audit.Output;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Files;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit;

/// <summary>
/// One run of <c>audit</c>: reads the archive, checks on all cores what is new or has changed, and writes results in the order of reading. It may
/// be stopped or killed at any time; the same command goes on where it was.
/// </summary>
internal sealed class AuditRun(AuditOptions options, IAuditHost host)
{
    private const string LockName = "audit.lock";

    private readonly Counts counts = new();
    private readonly MtChecker checker = new(options.Checking);
    private readonly CheckerVersion version = CheckerVersion.Of(options.Checking, options.Reading);

    private string DatabasePath => Path.Combine(options.Folder, AuditDatabase.FileName);

    public AuditOutcome Run()
    {
        var walk = new SourceWalk(options.Paths, options.Format, options.Output);
        walk.MustExist();
        using var team = options.Database is { } address ? PostgreSqlCopy.Open(address) : null;
        using var only = Own();
        Prepare(team);
        try
        {
            return Run(walk, team);
        }
        catch (SqliteException exception)
        {
            throw AuditDatabase.Describe(DatabasePath, exception);
        }
    }

    private AuditOutcome Run(SourceWalk walk, PostgreSqlCopy? team)
    {
        using var database = AuditDatabase.Open(DatabasePath);
        MustBeSameShard(database);
        team?.Begin(database, options.Folder, options.Shard);
        var versionId = CheckerVersionTable.IdOf(database.Connection, version);
        using var lines = options.WriteLines
            ? new ReportLines(Path.Combine(options.Folder, ReportLines.FileName), database.Number(ReportLines.Property))
            : null;
        var selection = Selection.Of(options, walk, new ArchiveReader(options.Reading, _ => { }));
        using var store = new AuditStore(database, versionId, options.Arguments, counts, lines, team, selection.IsSample);
        var isInterrupted = Check(walk, selection, versionId, store);
        var state = isInterrupted ? "interrupted" : TooManyErrors ? "stopped" : "complete";
        if (state == "complete" && options.Review is not null) new ReviewPass(options, checker, host).Run(store, database, walk, versionId);
        store.End(state, state == "complete" && !selection.IsSample && options.Format is null ? options.Paths : null);
        database.Settle();
        if (state == "complete" && options.WriteParquet)
            ParquetTables.Write(Directory.CreateDirectory(Path.Combine(options.Folder, ReportTables.Folder)).FullName,
                ReportTables.Results(database.Connection));
        Manifest.Write(options, version, selection, counts, state, database);
        return Conclude(isInterrupted, database, selection);
    }

    /// <returns>Whether the host wanted it to end early.</returns>
    private bool Check(SourceWalk walk, Selection selection, long versionId, AuditStore store)
    {
        using var known = new KnownArticles(AuditDatabase.Read(DatabasePath), version, versionId);
        var planner = new StepPlanner(walk, new ArchiveReader(options.Reading, read => counts.AddBytes(read)), selection, known);
        using var stop = new CancellationTokenSource();
        var isInterrupted = false;
        using var interruption = host.OnInterruption(() =>
        {
            isInterrupted = true;
            stop.Cancel();
        });
        using var progress = new AuditProgress(counts, planner, walk, host);
        var pipeline = new Pipeline<AuditStep>(options.Jobs, Check, step => step.Size);
        pipeline.Run(
            planner.Steps(),
            step =>
            {
                store.Write(step);
                if (TooManyErrors) stop.Cancel();
            },
            stop.Token);
        counts.Times = pipeline.Times;
        return isInterrupted;
    }

    private bool TooManyErrors => options.MaxErrors is { } most && counts.Failed > most;

    private void Check(AuditStep step)
    {
        if (step.Kind != AuditStepKind.Check) return;
        try
        {
            var article = step.Record!.Article!;
            var text = checker.Read(article);
            step.Result = ArticleResult.Of(checker.Check(article, text, CheckScope.House), text, $"{step.Source.Path}:{step.Record.Place}",
                options.WriteLines, options.KeepText);
        }
        catch (Exception exception)
        {
            step.Result = ArticleResult.Failed(Defect.Describe(exception));
        }
    }

    private AuditOutcome Conclude(bool isInterrupted, AuditDatabase database, Selection selection)
    {
        Summary.Write(host.Output, options, counts, database, selection);
        if (isInterrupted)
        {
            host.Note("stopped; what was read is written. The same command goes on from here.");
            return AuditOutcome.Interrupted;
        }

        if (TooManyErrors)
            throw new ToolException($"more than {options.MaxErrors} records failed; see the table 'articles' in {DatabasePath} (status 'failed').");
        if (counts.Failed > 0 && options.MaxErrors is null) return AuditOutcome.Failed;
        return FailCondition.IsMet(database, options.FailOn) ? AuditOutcome.Found : AuditOutcome.Clean;
    }

    /// <summary>
    /// Keeps the folder to this run while it lasts: two would take turns in one database. A killed run gives it up.
    /// </summary>
    /// <exception cref="ToolException">Another audit has it.</exception>
    private FileStream Own()
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            var path = Path.Combine(options.Folder, LockName);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (File.Exists(Path.Combine(options.Folder, LockName)))
        {
            throw new ToolException($"{options.Folder}: another audit is writing to it.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{options.Folder}: cannot be written: {exception.Message}", exception);
        }
    }

    private void Prepare(PostgreSqlCopy? team)
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            if (!options.Restart) return;
            if (team is not null && File.Exists(DatabasePath)) team.Forget(DatabasePath);
            foreach (var name in (string[])[AuditDatabase.FileName, AuditDatabase.FileName + "-wal", AuditDatabase.FileName + "-shm",
                ReportLines.FileName, Manifest.FileName])
                File.Delete(Path.Combine(options.Folder, name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{options.Folder}: cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>One database holds one shard: another one would look like deleted articles.</summary>
    private void MustBeSameShard(AuditDatabase database)
    {
        var shard = $"{options.Shard}{(options.ShardByFile ? " by file" : "")}";
        if (database.Property("shard") is { } before && before != shard)
            throw new ToolException($"{DatabasePath}: holds shard {before}, not {shard}; take another --out.");
        database.SetProperty("shard", shard);
    }
}
