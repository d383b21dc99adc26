using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;
using KazRuMtQa.Files;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace KazRuMtQa.Audit.Store;

/// <summary>
/// Copies what an audit commits to PostgreSQL, where a team can query it (see postgresql.sql). The audit's own database stays the truth: each of its
/// batches is sent after it was committed, in one transaction with its number, so whatever is killed, nothing is lost or doubled, and what PostgreSQL
/// lacks is sent by the next run. Any number of audits, and of shards at the same time, may write to one database.
/// </summary>
internal sealed class PostgreSqlCopy : IDisposable
{
    private const string SchemaVersion = "1";

    /// <summary>Bounds memory where many batches are to be sent: the identifiers of their articles are held.</summary>
    private const long BatchesAtOnce = 50;

    /// <summary>A busy server takes longer than the half minute that is usual.</summary>
    private const int SecondsOfPatience = 600;

    /// <summary>What only the report about the archive needs is not sent.</summary>
    private static readonly string Articles = Schema.List(Schema.ColumnsOf("articles", "data_hash", "reasons"));
    private static readonly string Findings = ListOf("findings");
    private static readonly string Rules = ListOf("rules");
    private static readonly string Runs = ListOf("runs");
    private static readonly string Sources = ListOf("sources");
    private static readonly string Versions = ListOf("engines");

    private readonly string name;
    private readonly NpgsqlConnection connection;
    private long audit;

    private PostgreSqlCopy(PostgreSqlAddress address) => (name, connection) =
        (address.Name,
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address.ConnectionString) { CommandTimeout = SecondsOfPatience }.ConnectionString));

    /// <summary>Connects, and makes the tables where there are none.</summary>
    /// <exception cref="ToolException">There is no server, it refuses, or the tables are those of another version.</exception>
    public static PostgreSqlCopy Open(PostgreSqlAddress address)
    {
        var copy = new PostgreSqlCopy(address);
        try
        {
            copy.connection.Open();
            copy.InTransaction(copy.MakeTables);
            return copy;
        }
        catch (Exception exception)
        {
            copy.Dispose();
            if (!IsFault(exception)) throw;
            throw new ToolException($"{copy.name}: the database says: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    /// <summary>Finds the audit by the token in its database, or enters it.</summary>
    public void Begin(AuditDatabase database, string folder, Shard shard)
    {
        if (database.Property("token") is not { } token) database.SetProperty("token", token = Guid.NewGuid().ToString("N"));
        Try(() => InTransaction(() =>
        {
            // After a power failure, or from an old copy, audit.db may have gone back to before what is here.
            Execute("DELETE FROM kazrumtqa.audits WHERE token = $1 AND batch > $2", token, database.Number("batch"));
            audit = (long)Scalar(
                """
                INSERT INTO kazrumtqa.audits (token, machine, folder, shard) VALUES ($1, $2, $3, $4)
                ON CONFLICT (token) DO UPDATE SET machine = excluded.machine, folder = excluded.folder RETURNING id
                """,
                token, Environment.MachineName, Path.GetFullPath(folder), shard.ToString())!;
        }));
    }

    /// <summary>Sends the batches up to the last that was committed.</summary>
    public void Send(AuditDatabase database, long last) => Try(() =>
    {
        for (var sent = -1L; sent < last;)
        {
            InTransaction(() =>
            {
                // Read under a lock: what a killed run has in flight may still come.
                var before = Scalar("SELECT batch FROM kazrumtqa.audits WHERE id = $1 FOR UPDATE", audit) as long?
                    ?? throw new ToolException($"{name}: this audit was deleted from it; run it again to send all of it again.");
                sent = Math.Min(last, before + BatchesAtOnce);
                SendBatches(database.Connection, before, sent);
                Execute("UPDATE kazrumtqa.audits SET batch = $2 WHERE id = $1", audit, sent);
            });
        }
    });

    /// <summary>Sends all sources: how each ended, and which are gone, is no part of a batch.</summary>
    public void SendSources(AuditDatabase database) => Try(() => InTransaction(() =>
    {
        Execute("DELETE FROM kazrumtqa.sources WHERE audit = $1", audit);
        Copy(database.Connection, "sources", Sources, "true");
    }));

    /// <summary>Deletes what was sent of an audit that is restarted.</summary>
    public void Forget(string databasePath)
    {
        using var database = AuditDatabase.Read(databasePath);
        if (database.Property("token") is { } token) Try(() => Execute("DELETE FROM kazrumtqa.audits WHERE token = $1", token));
    }

    public void Dispose() => connection.Dispose();

    private static string ListOf(string table) => Schema.List(Schema.ColumnsOf(table));

    private void MakeTables()
    {
        // Shards may begin at the same stamp.
        Execute("SELECT pg_advisory_xact_lock(hashtext('kazrumtqa'))");
        if (Scalar("SELECT to_regclass('kazrumtqa.properties')::text") is not string)
        {
            if (Scalar("SELECT to_regnamespace('kazrumtqa')::text") is not string) Execute("CREATE SCHEMA kazrumtqa");
            using var schema = new StreamReader(typeof(PostgreSqlCopy).Assembly.GetManifestResourceStream("postgresql.sql")!);
            Execute(schema.ReadToEnd());
            Execute("INSERT INTO kazrumtqa.properties VALUES ('schema', $1)", SchemaVersion);
        }

        if (Scalar("SELECT value FROM kazrumtqa.properties WHERE name = 'schema'") is var version && version as string != SchemaVersion)
            throw new ToolException($"{name}: holds results of schema {version ?? "unknown"}, and this kazrumtqa writes {SchemaVersion}; take another database, or rename the schema 'kazrumtqa' in it.");
    }

    /// <summary>What was written in the batches after one up to another takes the place of what is there of the same articles.</summary>
    private void SendBatches(SqliteConnection database, long after, long last)
    {
        const string InBatches = "batch > $after AND batch <= $last";
        (string, object?)[] batches = [("$after", after), ("$last", last)];
        var articles = database.Rows($"SELECT id FROM articles WHERE {InBatches}", batches).Select(row => row.GetInt64(0)).ToArray();
        var sources = database.Rows($"SELECT DISTINCT source FROM articles WHERE {InBatches}", batches).Select(row => row.GetInt64(0)).ToArray();
        Execute("DELETE FROM kazrumtqa.findings WHERE audit = $1 AND article = ANY($2)", audit, articles);
        Execute("DELETE FROM kazrumtqa.articles WHERE audit = $1 AND id = ANY($2)", audit, articles);
        Execute("DELETE FROM kazrumtqa.sources WHERE audit = $1 AND id = ANY($2)", audit, sources);
        Execute("DELETE FROM kazrumtqa.runs WHERE audit = $1", audit);
        Copy(database, "engines", Versions, "id > $sent",
            ("$sent", Scalar("SELECT coalesce(max(id), 0) FROM kazrumtqa.engines WHERE audit = $1", audit)));
        Copy(database, "rules", Rules, "id > $sent", ("$sent", Scalar("SELECT coalesce(max(id), 0) FROM kazrumtqa.rules WHERE audit = $1", audit)));
        Copy(database, "runs", Runs, "true");
        Copy(database, "sources", Sources, $"id IN (SELECT source FROM articles WHERE {InBatches})", batches);
        Copy(database, "articles", Articles, InBatches, batches);
        Copy(database, "findings", Findings, $"article IN (SELECT id FROM articles WHERE {InBatches})", batches);
    }

    /// <summary>The columns are declared as what SQLite gives: whole numbers, numbers, text, bytes.</summary>
    private void Copy(SqliteConnection database, string table, string columns, string condition, params (string, object?)[] values)
    {
        using var writer = connection.BeginBinaryImport($"COPY kazrumtqa.{table} (audit, {columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in database.Rows($"SELECT {columns} FROM {table} WHERE {condition}", values))
        {
            writer.StartRow();
            writer.Write(audit);
            for (var i = 0; i < row.FieldCount; i++)
            {
                switch (row.GetValue(i))
                {
                    case long number: writer.Write(number); break;
                    case double number: writer.Write(number); break;
                    case byte[] bytes: writer.Write(bytes); break;
                    // PostgreSQL has no text with a NUL in it.
                    case string text: writer.Write(text.Replace('\0', '\uFFFD')); break;
                    default: writer.WriteNull(); break;
                }
            }
        }

        writer.Complete();
    }

    private void InTransaction(Action work)
    {
        using var transaction = connection.BeginTransaction();
        work();
        transaction.Commit();
    }

    private int Execute(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private object? Scalar(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar();
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    private static bool IsFault(Exception exception) => exception is NpgsqlException or TimeoutException;

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw new ToolException($"{name}: the database says: {exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}. What was committed stays; the same command goes on from there.", exception);
        }
    }
}
