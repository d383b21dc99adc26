using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Store;

/// <summary>A source as an earlier run left it.</summary>
internal sealed record KnownSource(long Id, long? Bytes, string? Modified, string State, long Engine);

/// <summary>What earlier runs have committed, looked up while reading.</summary>
internal sealed class KnownArticles(AuditDatabase database, CheckerVersion version, long versionId) : IDisposable
{
    private readonly Dictionary<long, RecheckScope> scopes = CheckerVersionTable.All(database.Connection)
        .ToDictionary(pair => pair.Key, pair => RecheckScope.Between(pair.Value, version));

    private readonly SqliteCommand source =
        database.Connection.Prepare("SELECT id, bytes, modified, state, engine FROM sources WHERE path = $path", "$path");

    private readonly SqliteCommand article = database.Connection.Prepare(
        "SELECT id, status, content_hash, data_hash, engine, language, reason FROM articles WHERE source = $source AND place = $place", "$source",
        "$place");

    private readonly SqliteCommand twin = database.Connection.Prepare(
        "SELECT id FROM articles WHERE content_hash = $hash AND status = 'checked' AND engine = $engine LIMIT 1", "$hash", "$engine");

    private readonly SqliteCommand found = database.Connection.Prepare(
        "SELECT 1 FROM findings f JOIN rules r ON r.id = f.rule WHERE f.article = $article AND (r.rule = $rule OR r.rule LIKE $family || '/%') "
            + "LIMIT 1", "$article", "$rule", "$family");

    private readonly SqliteCommand tally = database.Connection.Prepare(
        "SELECT status, reason, count(*) FROM articles WHERE source = $source AND status <> 'gone' GROUP BY status, reason", "$source");

    public KnownSource? SourceAt(string path)
    {
        using var row = source.With(path).ExecuteReader();
        return row.Read()
            ? new KnownSource(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.TextOrNull(2), row.GetString(3), row.GetInt64(4))
            : null;
    }

    /// <summary>
    /// Whether nothing of the source need be read: it was read to its end, is the same file still, and what it was checked with has not changed.
    /// </summary>
    public bool IsUntouched(KnownSource known, Source now) =>
        known.State == "complete" && known.Engine == versionId && now.Bytes is not null && known.Bytes == now.Bytes
            && known.Modified == SourceTable.Stamp(now.Modified)
        && !Tally(known).Any(row => row.Status == "failed");

    public List<(string Status, string? Reason, long Count)> Tally(KnownSource known)
    {
        var rows = new List<(string, string?, long)>();
        using var reader = tally.With(known.Id).ExecuteReader();
        while (reader.Read()) rows.Add((reader.GetString(0), reader.TextOrNull(1), reader.GetInt64(2)));
        return rows;
    }

    public KnownArticle? ArticleAt(KnownSource known, long place)
    {
        using var row = article.With(known.Id, place).ExecuteReader();
        if (!row.Read()) return null;
        return new KnownArticle(
            row.GetInt64(0), row.GetString(1) == "checked", row.IsDBNull(2)
                ? null
                : row.GetFieldValue<byte[]>(2), row.GetInt64(3), row.IsDBNull(4)
                ? 0
                : row.GetInt64(4), row.TextOrNull(5), row.TextOrNull(6));
    }

    /// <summary>A row with the same text that was checked with the present version.</summary>
    public long? TwinOf(byte[] contentHash) => twin.With(contentHash, versionId).ExecuteScalar() as long?;

    /// <summary>Whether the present version could give another result than the one that is there.</summary>
    public bool MustBeCheckedAgain(KnownArticle known)
    {
        if (known.Engine == versionId) return false;
        if (!scopes.TryGetValue(known.Engine, out var scope) || scope.All) return true;
        return (scope.English && known.Language == "en") || scope.Rules.Any(rule => found.With(known.Id, rule, rule).ExecuteScalar() is not null);
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[source, article, twin, found, tally]) command.Dispose();
        database.Dispose();
    }
}
