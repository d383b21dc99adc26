using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace KazRuMtQa.Audit.Readers;

/// <summary>The rows that a query of an SQLite or PostgreSQL database gives, read as they come.</summary>
internal static class DatabaseReader
{
    public static readonly SourceFormat Sqlite = new("sqlite", [".db", ".sqlite", ".sqlite3"], HasRecords: true, Read) { IsDatabase = true };

    public static readonly SourceFormat PostgreSql = new("postgresql", [], HasRecords: true, Read) { IsDatabase = true };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDataException">There is no query, or it gives no articles.</exception>
    /// <exception cref="DbException">The database refuses.</exception>
    private static IEnumerable<ArchiveRecord> Read(SourceReading reading)
    {
        var (source, options) = (reading.Source, reading.Options);
        if (options.Query is not { } query) throw new InvalidDataException(
            "say with --query which rows are the articles: --query \"SELECT id, title, body AS text FROM posts\"");
        using var connection = Open(source, options.Databases);
        using var command = connection.CreateCommand();
        command.CommandText = query;
        command.CommandTimeout = 0;
        using var rows = command.ExecuteReader();
        var columns = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToArray();
        if (options.Fields.MissingFrom(columns) is { } missing) throw new InvalidDataException(missing);
        var values = new FieldValues(options.Fields, reading.Notes);
        for (var row = 1L; rows.Read(); row++)
        {
            if (!reading.Wanted(row)) continue;
            values.Clear();
            for (var i = 0; i < columns.Length; i++) values.Set(columns[i], rows.IsDBNull(i) ? null : Text(rows.GetValue(i)));
            yield return values.ToRecord(row);
        }
    }

    private static DbConnection Open(Source source, IEnumerable<PostgreSqlAddress> databases)
    {
        DbConnection connection = source.Format == PostgreSql
            ? new NpgsqlConnection(databases.First(address => address.Name == source.Path).ConnectionString)
            : new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = source.Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Some systems keep their texts as blobs; pictures and the like are no text.</summary>
    private static string? Text(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Text(object value) => value switch
    {
        DateTime date => date.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        string[] paragraphs => string.Join("\n\n", paragraphs),
        byte[] bytes => Text(bytes),
        Array => null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
