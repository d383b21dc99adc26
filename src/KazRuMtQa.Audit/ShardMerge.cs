using System.Globalization;
using KazRuMtQa.Audit.Results;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Files;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit;

/// <summary>
/// Joins the databases of all shards of an audit into one beside them. It is written apart and put into its place when it is whole, so it may be
/// stopped and begun again; the shards stay as they are.
/// </summary>
internal sealed class ShardMerge(string folder, bool isPartial, TextWriter output)
{
    /// <summary>What is taken over of an article as it is; the rest is numbered again.</summary>
    private static readonly string[] Measures = Schema.ColumnsOf("articles", "id", "source", "place", "engine", "run", "batch");

    private string Target => Path.Combine(folder, AuditDatabase.FileName);

    /// <exception cref="ToolException">Shards are missing, or one cannot be read.</exception>
    public void Run()
    {
        var shards = Shards();
        var temporary = Target + ".part";
        using var _ = UnfinishedFiles.Add(temporary);
        try
        {
            File.Delete(temporary);
            using (var database = AuditDatabase.Open(temporary))
            {
                foreach (var shard in shards) Add(database.Connection, Path.Combine(folder, shard.Folder, AuditDatabase.FileName));
                database.SetProperty("merged", string.Create(CultureInfo.InvariantCulture, $"{shards.Count}"));
                database.Settle();
                Report(shards.Count, database.Connection);
                Manifest.WriteMerged(Path.Combine(folder, Manifest.FileName), shards, database);
            }

            File.Move(temporary, Target, overwrite: true);
        }
        catch (SqliteException exception)
        {
            throw AuditDatabase.Describe(temporary, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{Target}: cannot be written: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private List<Shard> Shards()
    {
        if (!Directory.Exists(folder)) throw new ToolException($"{folder}: no such folder.");
        var found = Directory.GetDirectories(folder, "shard-*-of-*").Select(Path.GetFileName)
            .Select(name => name!.Split('-') is [_, var number, _, var count] ? Shard.Parse($"{number}/{count}") : null).OfType<Shard>()
            .OrderBy(shard => shard.Number).ToList();
        if (found.Count == 0) throw new ToolException($"{folder}: holds no shards; 'kazrumtqa audit --shard i/n --out {folder}' makes them.");
        var counts = found.Select(shard => shard.Count).Distinct().ToArray();
        if (counts.Length > 1)
            throw new ToolException($"{folder}: holds shards of {string.Join(" and of ", counts)}; remove those that do not belong together.");
        if (isPartial) return found;
        var missing = Enumerable.Range(1, counts[0]).Except(found.Select(shard => shard.Number)).ToArray();
        if (missing.Length > 0)
            throw new ToolException($"{folder}: shard {string.Join(", ", missing)} of {counts[0]} is missing; --partial joins what is there.");
        foreach (var shard in found) MustBeComplete(shard);
        return found;
    }

    private void MustBeComplete(Shard shard)
    {
        using var database = AuditDatabase.Read(Path.Combine(folder, shard.Folder, AuditDatabase.FileName));
        var state = database.Connection.Text("SELECT state FROM runs ORDER BY id DESC LIMIT 1") ?? "not begun";
        if (state != "complete")
            throw new ToolException($"{database.Path}: the shard is {state}; run it again to its end, or join what is there with --partial.");
    }

    private static void Add(SqliteConnection connection, string path)
    {
        using (AuditDatabase.Read(path))
        {
            // Opened to see that it is one, with a clear message where it is not.
        }

        connection.Execute("ATTACH $path AS shard", ("$path", path));
        var articles = connection.Scalar<long>("SELECT coalesce(max(id), 0) FROM main.articles");
        var runs = connection.Scalar<long>("SELECT coalesce(max(id), 0) FROM main.runs");
        connection.Execute($"""
            BEGIN;
            INSERT INTO main.engines (hash, tool, library, models, configuration, baseline) SELECT hash, tool, library, models, configuration, baseline FROM shard.engines WHERE true ON CONFLICT DO NOTHING;
            INSERT INTO main.rules (rule, title, category) SELECT rule, title, category FROM shard.rules WHERE true ON CONFLICT DO NOTHING;
            INSERT INTO main.runs (id, started, ended, state, engine, arguments, read, checked, unchanged, skipped, failed, findings)
                SELECT r.id + {runs}, r.started, r.ended, r.state, e.id, r.arguments, r.read, r.checked, r.unchanged, r.skipped, r.failed, r.findings
                FROM shard.runs r JOIN shard.engines o ON o.id = r.engine JOIN main.engines e ON e.hash = o.hash;
            INSERT INTO main.sources (root, path, format, bytes, modified, records, state, reason, engine, run)
                SELECT s.root, s.path, s.format, s.bytes, s.modified, s.records, s.state, s.reason, e.id, s.run + {runs}
                FROM shard.sources s JOIN shard.engines o ON o.id = s.engine JOIN main.engines e ON e.hash = o.hash WHERE true
                ON CONFLICT (path) DO UPDATE SET records = max(records, excluded.records), reason = coalesce(reason, excluded.reason),
                    state = CASE WHEN state = 'complete' THEN excluded.state ELSE state END;
            INSERT INTO main.articles (id, source, place, {Schema.List(Measures)}, engine, run, batch)
                SELECT a.id + {articles}, t.id, a.place, {Schema.List(Measures, "a.")}, e.id, a.run + {runs}, a.batch
                FROM shard.articles a JOIN shard.sources s ON s.id = a.source JOIN main.sources t ON t.path = s.path
                LEFT JOIN shard.engines o ON o.id = a.engine LEFT JOIN main.engines e ON e.hash = o.hash;
            INSERT INTO main.findings
                SELECT f.article + {articles}, f.number, n.id, {Schema.List(Schema.ColumnsOf("findings", "article", "number", "rule"), "f.")}
                FROM shard.findings f JOIN shard.rules r ON r.id = f.rule JOIN main.rules n ON n.rule = r.rule;
            INSERT INTO main.texts SELECT article + {articles}, format, zstd FROM shard.texts;
            INSERT INTO main.traits SELECT article + {articles}, wording, skeleton, lines, names FROM shard.traits;
            {(HasReviews(connection) ? ReviewsFrom(articles) : "")}
            COMMIT;
            """);
        connection.Execute("DETACH shard");
    }

    /// <summary>Shards of earlier versions know of no second reader.</summary>
    private static bool HasReviews(SqliteConnection connection) =>
        connection.Scalar<long>("SELECT count(*) FROM shard.sqlite_master WHERE type = 'table' AND name = 'reviews'") > 0;

    private static string ReviewsFrom(long articles) => $"""
        INSERT INTO main.reviews (article, engine, {Schema.List(Schema.ColumnsOf("reviews", "article", "engine"))})
            SELECT r.article + {articles}, e.id, {Schema.List(Schema.ColumnsOf("reviews", "article", "engine"), "r.")}
            FROM shard.reviews r JOIN shard.engines o ON o.id = r.engine JOIN main.engines e ON e.hash = o.hash;
        """;

    private void Report(int shards, SqliteConnection connection)
    {
        foreach (var row in connection.Rows("SELECT count(*), coalesce(sum(status = 'checked'), 0), coalesce(sum(findings), 0) FROM articles"))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{shards} shards: {row.GetInt64(0):N0} records, {row.GetInt64(1):N0} checked, {row.GetInt64(2):N0} findings."));
    }
}
