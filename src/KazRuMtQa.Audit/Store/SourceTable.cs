using System.Globalization;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Store;

/// <summary>Writes the sources: where each is from, and how far it was read.</summary>
internal sealed class SourceTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand begin = connection.Prepare(
        """
        INSERT INTO sources (root, path, format, bytes, modified, state, engine, run) VALUES ($root, $path, $format, $bytes, $modified, 'reading', $engine, $run)
        ON CONFLICT (path) DO UPDATE SET root = excluded.root, format = excluded.format, bytes = excluded.bytes, modified = excluded.modified, state = 'reading', reason = NULL,
            engine = excluded.engine, run = excluded.run
        RETURNING id
        """,
        "$root", "$path", "$format", "$bytes", "$modified", "$engine", "$run");

    private readonly SqliteCommand end = connection.Prepare("UPDATE sources SET state = $state, reason = $reason, records = $records WHERE id = $id",
        "$state", "$reason", "$records", "$id");

    private readonly SqliteCommand gone = connection.Prepare(
        "UPDATE articles SET status = 'gone', batch = $batch WHERE source = $source AND (place > $records OR place = 0) AND status <> 'gone'",
        "$batch", "$source", "$records");

    private readonly SqliteCommand met = connection.Prepare("SELECT 1 FROM sources WHERE path = $path AND run = $run", "$path", "$run");

    private readonly SqliteCommand seen = connection.Prepare("UPDATE sources SET run = $run WHERE path = $path", "$run", "$path");

    /// <returns>Null when this run has met the source before, under another of the paths it was given.</returns>
    public long? Begin(Source source, RowStamp stamp)
    {
        if (met.With(source.Path, stamp.Run).ExecuteScalar() is not null) return null;
        return (long)begin.With(source.Root, source.Path, source.Format.Name, source.Bytes, Stamp(source.Modified), stamp.Engine, stamp.Run)
            .ExecuteScalar()!;
    }

    /// <summary>A source was read to its end: what earlier runs found behind it is gone, and so is what they said of the source itself.</summary>
    public void End(long id, AuditStep step, bool isSample, RowStamp stamp)
    {
        var repairs = string.Join("; ", step.Repairs.Select(repair => string.Create(CultureInfo.InvariantCulture, $"{repair.Value} {repair.Key}")));
        end.With(isSample ? "sampled" : step.Reason is null ? "complete" : "damaged", step.Reason
            ?? (repairs.Length > 0 ? repairs : null), step.Records, id).ExecuteNonQuery();
        if (step.Reason is null && !isSample) gone.With(stamp.Batch, id, step.Records).ExecuteNonQuery();
    }

    public void Seen(string path, RowStamp stamp) => seen.With(stamp.Run, path).ExecuteNonQuery();

    public static string? Stamp(DateTime? modified) => modified?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Sources of these roots that this run did not meet were deleted from the archive, and their articles with them.</summary>
    public static void MarkGone(SqliteConnection connection, IEnumerable<string> roots, RowStamp stamp)
    {
        foreach (var root in roots)
        {
            connection.Execute(
                "UPDATE articles SET status = 'gone', batch = $batch WHERE status <> 'gone' AND source IN (SELECT id FROM sources WHERE root = "
                    + "$root AND run < $run)",
                ("$batch", stamp.Batch), ("$root", root), ("$run", stamp.Run));
            connection.Execute("UPDATE sources SET state = 'gone' WHERE root = $root AND run < $run", ("$root", root), ("$run", stamp.Run));
        }
    }

    public void Dispose()
    {
        begin.Dispose();
        end.Dispose();
        gone.Dispose();
        seen.Dispose();
        met.Dispose();
    }
}
