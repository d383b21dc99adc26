using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace KazRuMtQa.Audit.Readers;

/// <summary>The rows that a query of an SQLite or PostgreSQL database gives, read as they come.</summary>
internal static class DatabaseReader
{
    /// <exception cref="InvalidDataException">There is no query, or it gives no articles.</exception>
    /// <exception cref="DbException">The database refuses.</exception>
    public static IEnumerable<ArchiveRecord> Read(Source source, ReaderOptions options, Predicate<long> wanted)
    {
        if (options.Query is not { } query) throw new InvalidDataException("say with --query which rows are the articles: --query \"SELECT id, title, body AS text FROM posts\"");
        using var connection = Open(source, options.Databases);
        using var command = connection.CreateCommand();
        command.CommandText = query;
        command.CommandTimeout = 0;
        using var rows = command.ExecuteReader();
        var columns = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToArray();
        if (options.Fields.MissingFrom(columns) is { } missing) throw new InvalidDataException(missing);
        var values = new FieldValues(options.Fields);
        for (var row = 1L; rows.Read(); row++)
        {
            if (!wanted(row)) continue;
            values.Clear();
            for (var i = 0; i < columns.Length; i++) values.Set(columns[i], rows.IsDBNull(i) ? null : Text(rows.GetValue(i)));
            yield return values.ToRecord(row);
        }
    }

    private static DbConnection Open(Source source, IEnumerable<PostgreSqlAddress> databases)
    {
        DbConnection connection = source.Format == SourceFormat.PostgreSql
            ? new NpgsqlConnection(databases.First(address => address.Name == source.Path).ConnectionString)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source.Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static string? Text(object value) => value switch
    {
        DateTime date => date.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        string[] paragraphs => string.Join("\n\n", paragraphs),
        Array => null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
