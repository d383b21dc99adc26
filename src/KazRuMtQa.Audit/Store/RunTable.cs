using System.Globalization;
using KazRuMtQa.Audit.Results;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Store;

/// <summary>Writes the runs: when, with what, how far. A run that was killed keeps the state "running".</summary>
internal sealed class RunTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand count = connection.Prepare(
        "UPDATE runs SET read = $read, checked = $checked, unchanged = $unchanged, skipped = $skipped, failed = $failed, findings = $findings "
            + "WHERE id = $id",
        "$read", "$checked", "$unchanged", "$skipped", "$failed", "$findings", "$id");

    public long Begin(long engine, string arguments)
    {
        connection.Execute("UPDATE runs SET state = 'killed' WHERE state = 'running'");
        return connection.Scalar<long>(
            "INSERT INTO runs (started, state, engine, arguments) VALUES ($started, 'running', $engine, $arguments) RETURNING id",
            ("$started", Now()), ("$engine", engine), ("$arguments", arguments));
    }

    public void Count(long run, Counts counts) =>
        count.With(counts.Read, counts.Checked, counts.Unchanged, counts.Skipped, counts.Failed, counts.Findings, run).ExecuteNonQuery();

    public void End(long run, string state) =>
        connection.Execute("UPDATE runs SET ended = $ended, state = $state WHERE id = $id", ("$ended", Now()), ("$state", state), ("$id", run));

    public void Dispose() => count.Dispose();

    private static string Now() => DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
