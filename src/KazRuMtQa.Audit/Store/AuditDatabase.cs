using System.Globalization;
using KazRuMtQa.Files;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Store;

/// <summary>
/// The database file of an audit: opening it, its schema, and small properties. What is committed survives whatever happens to the process.
/// </summary>
internal sealed class AuditDatabase : IDisposable
{
    public const string FileName = "audit.db";

    private const int SchemaVersion = 1;

    private AuditDatabase(string path, SqliteConnection connection) => (Path, Connection) = (path, connection);

    public string Path { get; }

    public SqliteConnection Connection { get; }

    /// <summary>Opens the database for writing and makes it where there is none.</summary>
    /// <exception cref="ToolException">It cannot be opened, or is no database of an audit.</exception>
    public static AuditDatabase Open(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            connection.Execute("PRAGMA busy_timeout = 5000");
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA synchronous = NORMAL");
            connection.Execute("PRAGMA cache_size = -16384");
            connection.Execute("PRAGMA wal_autocheckpoint = 4000");
            var version = connection.Scalar<long>("PRAGMA user_version");
            if (version > SchemaVersion) throw new ToolException($"{path}: was made by a newer kazrumtqa (schema {version}, here {SchemaVersion}).");
            if (version == 0 && connection.Scalar<long>("SELECT count(*) FROM sqlite_master") > 0)
                throw new ToolException($"{path}: is no database of an audit.");
            connection.Execute(Schema.Sql);
            connection.Execute($"PRAGMA user_version = {SchemaVersion}");
            return new AuditDatabase(path, connection);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Describe(path, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens an audit to read from it. It may be one that is running.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static AuditDatabase Read(string path)
    {
        if (!File.Exists(path)) throw new ToolException($"{path}: no such file; 'kazrumtqa audit' makes it.");
        var connection = Connect(path, SqliteOpenMode.ReadOnly);
        try
        {
            if (connection.Scalar<long>("PRAGMA user_version") is not SchemaVersion)
                throw new ToolException($"{path}: is no database of an audit that this kazrumtqa reads.");
            return new AuditDatabase(path, connection);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Describe(path, exception);
        }
    }

    /// <summary>What a database says when it fails, with the file and what it means.</summary>
    public static ToolException Describe(string path, SqliteException exception) => new(exception.SqliteErrorCode switch
    {
        13 => $"{path}: cannot be written: the disk is full. What was committed stays; run the same command again to go on.",
        10 => $"{path}: cannot be written or read: {exception.Message}. What was committed stays; run the same command again to go on.",
        5 or 6 => $"{path}: another audit is writing to it.",
        11 or 26 => $"{path}: is no database, or a damaged one. --restart begins anew.",
        14 => $"{path}: cannot be opened; is its folder there, and may you write to it?",
        8 => $"{path}: no permission to write to it.",
        _ => $"{path}: {exception.Message}",
    }, exception);

    public string? Property(string name) => Connection.Text("SELECT value FROM properties WHERE name = $name", ("$name", name));

    public void SetProperty(string name, string value) =>
        Connection.Execute("INSERT INTO properties VALUES ($name, $value) ON CONFLICT DO UPDATE SET value = excluded.value", ("$name", name),
            ("$value", value));

    public long Number(string name) => long.Parse(Property(name) ?? "0", CultureInfo.InvariantCulture);

    public void SetNumber(string name, long value) => SetProperty(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Puts everything into the one file, which can then be copied, and read from where nobody may write.</summary>
    public void Settle() => Connection.Execute("PRAGMA journal_mode = DELETE");

    public void Dispose() => Connection.Dispose();

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Describe(path, exception);
        }
    }
}
