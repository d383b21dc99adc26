using KazRuMtQa.Audit.Results;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Store;

/// <summary>Writes the rows of articles with their findings.</summary>
internal sealed class ArticleTable : IDisposable
{
    /// <summary>In the order in which <see cref="Put"/> names the values. The reasons of a likelihood are not kept yet.</summary>
    private static readonly string[] Columns = Schema.ColumnsOf("articles", "id", "reasons");

    /// <summary>What a result is copied by: all but the place of the record, what is known of it, and when it was written.</summary>
    private static readonly string[] Measures =
        [.. Schema.ColumnsOf("articles", "id", "source", "place", "status", "reason", "data_hash", "run", "batch").Except(Description.Columns)];

    private static readonly string[] Found = Schema.ColumnsOf("findings", "article");

    private readonly SqliteCommand insert;
    private readonly SqliteCommand update;
    private readonly SqliteCommand describe;
    private readonly SqliteCommand keep;
    private readonly SqliteCommand copy;
    private readonly SqliteCommand copyFindings;
    private readonly SqliteCommand copyText;
    private readonly SqliteCommand deleteFindings;
    private readonly SqliteCommand deleteText;
    private readonly SqliteCommand insertText;
    private readonly SqliteCommand lastId;
    private readonly FindingTable findings;
    private readonly TraitTable traits;

    public ArticleTable(SqliteConnection connection)
    {
        var parameters = Columns.Select(column => $"${column}").ToArray();
        insert = connection.Prepare($"INSERT INTO articles ({Schema.List(Columns)}) VALUES ({string.Join(", ", parameters)})", parameters);
        update = connection.Prepare($"UPDATE articles SET {Assignments(Columns)} WHERE id = $id", [.. parameters, "$id"]);
        string[] described = [.. Description.Columns, "data_hash", "batch"];
        describe =
            connection.Prepare($"UPDATE articles SET {Assignments(described)} WHERE id = $id", [.. described.Select(column => $"${column}"), "$id"]);
        keep = connection.Prepare("UPDATE articles SET engine = $engine, batch = $batch WHERE id = $id", "$engine", "$batch", "$id");
        copy = connection.Prepare($"UPDATE articles SET ({Schema.List(Measures)}) = (SELECT {Schema.List(Measures)} FROM articles WHERE id = $from) WHERE id = $id", "$from", "$id");
        copyFindings = connection.Prepare($"INSERT INTO findings (article, {Schema.List(Found)}) SELECT $id, {Schema.List(Found)} FROM findings WHERE article = $from", "$from", "$id");
        copyText = connection.Prepare("INSERT INTO texts SELECT $id, format, zstd FROM texts WHERE article = $from", "$from", "$id");
        deleteFindings = connection.Prepare("DELETE FROM findings WHERE article = $id", "$id");
        deleteText = connection.Prepare("DELETE FROM texts WHERE article = $id", "$id");
        insertText = connection.Prepare("INSERT INTO texts VALUES ($id, $format, $zstd)", "$id", "$format", "$zstd");
        lastId = connection.Prepare("SELECT last_insert_rowid()");
        findings = new FindingTable(connection);
        traits = new TraitTable(connection);
    }

    /// <summary>Writes what checking a record gave.</summary>
    public void Write(AuditStep step, long source, RowStamp stamp)
    {
        var result = step.Result!;
        if (result.Report is not { } report)
        {
            Note(step, source, stamp, "failed", result.Fault!);
            return;
        }

        var id = Put(step, source, stamp, "checked", null, step.ContentHash, report);
        for (var i = 0; i < result.Passages.Count; i++) findings.Write(id, i + 1, result.Passages[i]);
        traits.Write(id, result.Traits!);
        if (result.Packed is { } packed) insertText.With(id, report.Article.Format.ToString().ToLowerInvariant(), packed).ExecuteNonQuery();
    }

    /// <summary>Writes why there is nothing to check.</summary>
    public void Note(AuditStep step, long source, RowStamp stamp, string status, string reason) =>
        Put(step, source, stamp, status, reason, null, null);

    /// <summary>The result of another row with the same text becomes that of this record.</summary>
    public void Copy(AuditStep step, long source, RowStamp stamp)
    {
        var id = Put(step, source, stamp, "checked", null, step.ContentHash, null);
        copy.With(step.CopyOf, id).ExecuteNonQuery();
        copyFindings.With(step.CopyOf, id).ExecuteNonQuery();
        copyText.With(step.CopyOf, id).ExecuteNonQuery();
        traits.Copy(step.CopyOf, id);
    }

    /// <summary>The result stands; what is known of the article, or what it was checked with, may have changed.</summary>
    public void Keep(AuditStep step, RowStamp stamp)
    {
        var (known, record) = (step.Known!, step.Record!);
        if (ContentHash.OfData(record) is var hash && hash != known.DataHash)
        {
            var description = Description.Of(record);
            describe.With(description.Id, description.Url, description.Title, description.Outlet, description.Author, description.Date, hash,
                stamp.Batch, known.Id).ExecuteNonQuery();
        }

        if (known.Engine != stamp.Engine) keep.With(stamp.Engine, stamp.Batch, known.Id).ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[insert, update, describe, keep, copy, copyFindings, copyText, deleteFindings, deleteText,
            insertText, lastId])
            command.Dispose();
        findings.Dispose();
        traits.Dispose();
    }

    private static string Assignments(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"{column} = ${column}"));

    private long Put(AuditStep step, long source, RowStamp stamp, string status, string? reason, byte[]? hash, Report? report)
    {
        var record = step.Record!;
        var description = Description.Of(record);
        var counted = report?.Findings.Where(finding => finding.Dismissal is null).ToArray() ?? [];
        object?[] values =
        [
            source, record.Place, status, reason, description.Id, description.Url, description.Title, description.Outlet, description.Author,
            description.Date,
            report?.Language, hash, ContentHash.OfData(record), record.Article?.Text.Length, report?.WordCount, report?.Score, report is null
                ? null
                : Lower.Of(report.Verdict), report?.MtLikelihood,
            report is null
                ? null
                : counted.Length, Of(Severity.Minor), Of(Severity.Major), Of(Severity.Critical), report is null
                ? null
                : report.Findings.Count - counted.Length,
            report is null ? null : stamp.Engine, stamp.Run, stamp.Batch,
        ];
        if (step.Known is null)
        {
            insert.With(values).ExecuteNonQuery();
            return (long)lastId.ExecuteScalar()!;
        }

        update.With([.. values, step.Known.Id]).ExecuteNonQuery();
        deleteFindings.With(step.Known.Id).ExecuteNonQuery();
        deleteText.With(step.Known.Id).ExecuteNonQuery();
        traits.Delete(step.Known.Id);
        return step.Known.Id;

        int? Of(Severity severity) => report is null ? null : counted.Count(finding => finding.Severity == severity);
    }
}
