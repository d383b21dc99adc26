using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Tests;

/// <summary>Rows of a query as lines, equal for equal content whichever database they come from.</summary>
internal static class SqlRows
{
    public static string[] Of(DbDataReader reader)
    {
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        return [.. rows];
    }

    /// <summary>Of the database in the folder of an audit, which may be running.</summary>
    public static string[] OfAudit(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder}/audit.db;Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = sql;
        using var reader = select.ExecuteReader();
        return Of(reader);
    }

    private static string? Text(object value) =>
        value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture);
}
