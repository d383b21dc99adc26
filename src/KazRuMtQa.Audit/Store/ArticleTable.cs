using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Store;

/// <summary>Writes the rows of articles with their findings.</summary>
internal sealed class ArticleTable : IDisposable
{
    private static readonly string[] Columns =
    [
        "source", "place", "status", "reason", "article_id", "url", "title", "outlet", "author", "date", "language", "content_hash", "data_hash", "characters", "words",
        "score", "verdict", "likelihood", "findings", "minor", "major", "critical", "dismissed", "engine", "run", "batch",
    ];

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
        insert = connection.Prepare($"INSERT INTO articles ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", parameters)})", parameters);
        update = connection.Prepare($"UPDATE articles SET {string.Join(", ", Columns.Select(column => $"{column} = ${column}"))} WHERE id = $id", [.. parameters, "$id"]);
        describe = connection.Prepare(
            "UPDATE articles SET article_id = $article_id, url = $url, title = $title, outlet = $outlet, author = $author, date = $date, data_hash = $data_hash, batch = $batch WHERE id = $id",
            "$article_id", "$url", "$title", "$outlet", "$author", "$date", "$data_hash", "$batch", "$id");
        keep = connection.Prepare("UPDATE articles SET engine = $engine, batch = $batch WHERE id = $id", "$engine", "$batch", "$id");
        const string Measures = "language, content_hash, characters, words, score, verdict, likelihood, findings, minor, major, critical, dismissed, reasons, engine";
        copy = connection.Prepare($"UPDATE articles SET ({Measures}) = (SELECT {Measures} FROM articles WHERE id = $from) WHERE id = $id", "$from", "$id");
        const string Found = "number, rule, start, end, severity, confidence, message, suggestions, before, passage, after, baseline_key, dismissed";
        copyFindings = connection.Prepare($"INSERT INTO findings (article, {Found}) SELECT $id, {Found} FROM findings WHERE article = $from", "$from", "$id");
        copyText = connection.Prepare("INSERT INTO texts SELECT $id, format, zstd FROM texts WHERE article = $from", "$from", "$id");
        deleteFindings = connection.Prepare("DELETE FROM findings WHERE article = $id", "$id");
        deleteText = connection.Prepare("DELETE FROM texts WHERE article = $id", "$id");
        insertText = connection.Prepare("INSERT INTO texts VALUES ($id, $format, $zstd)", "$id", "$format", "$zstd");
        lastId = connection.Prepare("SELECT last_insert_rowid()");
        findings = new FindingTable(connection);
        traits = new TraitTable(connection);
    }

    /// <summary>Writes what checking a record gave.</summary>
    public void Write(Job job, long source, Moment moment)
    {
        var result = job.Result!;
        if (result.Report is not { } report)
        {
            Note(job, source, moment, "failed", result.Fault!);
            return;
        }

        var id = Put(job, source, moment, "checked", null, job.ContentHash, report);
        for (var i = 0; i < result.Passages.Count; i++) findings.Insert(id, i + 1, result.Passages[i]);
        traits.Write(id, result.Traits!);
        if (result.Packed is { } packed) insertText.With(id, report.Article.Format.ToString().ToLowerInvariant(), packed).ExecuteNonQuery();
    }

    /// <summary>Writes why there is nothing to check.</summary>
    public void Note(Job job, long source, Moment moment, string status, string reason) => Put(job, source, moment, status, reason, null, null);

    /// <summary>The result of another row with the same text becomes that of this record.</summary>
    public void Copy(Job job, long source, Moment moment)
    {
        var id = Put(job, source, moment, "checked", null, job.ContentHash, null);
        copy.With(job.CopyOf, id).ExecuteNonQuery();
        copyFindings.With(job.CopyOf, id).ExecuteNonQuery();
        copyText.With(job.CopyOf, id).ExecuteNonQuery();
        traits.Copy(job.CopyOf, id);
    }

    /// <summary>The result stands; what is known of the article, or what it was checked with, may have changed.</summary>
    public void Keep(Job job, Moment moment)
    {
        var (known, record) = (job.Known!, job.Record!);
        if (ContentHash.OfData(record) is var hash && hash != known.DataHash)
        {
            var description = Description.Of(record);
            describe.With(description.Id, description.Url, description.Title, description.Outlet, description.Author, description.Date, hash, moment.Batch, known.Id).ExecuteNonQuery();
        }

        if (known.Engine != moment.Engine) keep.With(moment.Engine, moment.Batch, known.Id).ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[insert, update, describe, keep, copy, copyFindings, copyText, deleteFindings, deleteText, insertText, lastId]) command.Dispose();
        findings.Dispose();
        traits.Dispose();
    }

    private long Put(Job job, long source, Moment moment, string status, string? reason, byte[]? hash, Report? report)
    {
        var record = job.Record!;
        var description = Description.Of(record);
        var counted = report?.Findings.Where(finding => finding.Dismissal is null).ToArray() ?? [];
        object?[] values =
        [
            source, record.Place, status, reason, description.Id, description.Url, description.Title, description.Outlet, description.Author, description.Date,
            report?.Language, hash, ContentHash.OfData(record), record.Article?.Text.Length, report?.WordCount, report?.Score, report is null ? null : Lower.Of(report.Verdict), report?.MtLikelihood,
            report is null ? null : counted.Length, Of(Severity.Minor), Of(Severity.Major), Of(Severity.Critical), report is null ? null : report.Findings.Count - counted.Length,
            report is null ? null : moment.Engine, moment.Run, moment.Batch,
        ];
        if (job.Known is null)
        {
            insert.With(values).ExecuteNonQuery();
            return (long)lastId.ExecuteScalar()!;
        }

        update.With([.. values, job.Known.Id]).ExecuteNonQuery();
        deleteFindings.With(job.Known.Id).ExecuteNonQuery();
        deleteText.With(job.Known.Id).ExecuteNonQuery();
        traits.Delete(job.Known.Id);
        return job.Known.Id;

        int? Of(Severity severity) => report is null ? null : counted.Count(finding => finding.Severity == severity);
    }
}
