using System.Text.RegularExpressions;

namespace KazRuMtQa.Audit.Store;

/// <summary>
/// The tables of <c>audit.db</c> as <c>schema.sql</c> declares them: statements that name all columns of a table take them from here.
/// </summary>
internal static partial class Schema
{
    private static readonly Dictionary<string, string[]> Tables = Table().Matches(Sql)
        .ToDictionary(table => table.Groups[1].Value,
            table => Column().Matches(table.Groups[2].Value).Select(column => column.Groups[1].Value).ToArray(), StringComparer.Ordinal);

    public static string Sql
    {
        get
        {
            using var schema = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream("schema.sql")!);
            return schema.ReadToEnd();
        }
    }

    /// <summary>The stored columns of a table in their order; a column that is computed from others is none.</summary>
    public static string[] ColumnsOf(string table, params string[] except) => [.. Tables[table].Except(except, StringComparer.Ordinal)];

    /// <summary>Columns for a statement, quoted as SQLite and PostgreSQL both take it: <c>"start", "end"</c>.</summary>
    public static string List(IEnumerable<string> columns, string prefix = "") =>
        string.Join(", ", columns.Select(column => $"{prefix}\"{column}\""));

    [GeneratedRegex(@"^CREATE TABLE IF NOT EXISTS (\w+) \(\n(.*?)^\)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^    ([a-z_]+) +(?:INTEGER|REAL|TEXT|BLOB)\b(?!.*GENERATED)", RegexOptions.Multiline)]
    private static partial Regex Column();
}
