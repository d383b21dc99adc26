using KazRuMtQa.Audit.Figures;
using KazRuMtQa.Audit.Store;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Output;

/// <summary>A table of the report, to be written row by row.</summary>
/// <param name="Rows">Values in the order of the columns: text, whole numbers (long), numbers (double) or null.</param>
internal sealed record ReportTable(string Name, IReadOnlyList<ReportColumn> Columns, IEnumerable<object?[]> Rows);

/// <param name="Type"><see cref="string"/>, <see cref="long"/> or <see cref="double"/>.</param>
internal sealed record ReportColumn(string Name, Type Type);

/// <summary>The tables that spreadsheets and notebooks are given: all articles and findings from the database, and what the report counts.</summary>
internal static class ReportTables
{
    /// <summary>Where they are beside the database, unless another place is named.</summary>
    public const string Folder = "tables";

    public static IEnumerable<ReportTable> Of(SqliteConnection connection, ArchiveFigures figures) => Results(connection).Concat(Counted(figures));

    /// <summary>What the audit found, row by row.</summary>
    public static IEnumerable<ReportTable> Results(SqliteConnection connection)
    {
        yield return Query(connection, "articles", """
            SELECT s.path, a.place, a.status, a.reason, a.article_id, a.url, a.title, a.outlet, a.author, a.date, a.language, a.words, a.score, a.verdict, a.likelihood, a.findings, a.minor, a.major, a.critical, a.dismissed
            FROM articles a JOIN sources s ON s.id = a.source ORDER BY s.path, a.place
            """, "path place:n status reason id url title outlet author date language words:n score:d verdict likelihood:d findings:n minor:n major:n critical:n dismissed:n");
        yield return Query(connection, "findings", """
            SELECT s.path, a.place, a.article_id, r.rule, f.severity, f.confidence, f.start, f.end, f.before, f.passage, f.after, f.message, f.suggestions, f.dismissed
            FROM findings f JOIN articles a ON a.id = f.article JOIN sources s ON s.id = a.source JOIN rules r ON r.id = f.rule
            WHERE a.status = 'checked' ORDER BY s.path, a.place, f.number
            """, "path place:n id rule severity confidence:d start:n end:n before passage after message suggestions dismissed");
    }

    private static IEnumerable<ReportTable> Counted(ArchiveFigures figures)
    {
        yield return Table("outlets", GroupColumns, figures.OutletFigures.Select(Cells));
        yield return Table("authors", GroupColumns, figures.Authors.Select(Cells));
        yield return Table("months", "month outlet articles:n words:n findings:n judged:n likelihood:d blocked:n",
            figures.Months.Select(row =>
                new object?[] { row.Month, figures.Outlets[row.Outlet], (long)row.Articles, row.Words, (long)row.Findings, (long)row.Judged,
                    row.Judged == 0 ? null : row.Likelihood / row.Judged, (long)row.Blocked }));
        yield return Table("changes", "outlet month before:d after:d articles_before:n articles_after:n",
            figures.Changes.Select(row =>
                new object?[] { row.Outlet, row.Month, row.Before, row.After, (long)row.ArticlesBefore, (long)row.ArticlesAfter }));
        yield return Table("rules", RuleColumns, figures.Rules.Select(Cells));
        yield return Table("differences", RuleColumns, figures.Rules.Where(row => row.ComparesWithSource).Select(Cells));
        yield return Table("copies", "group:n how similarity:d title url outlet date place likelihood:d",
            figures.Copies.Index().SelectMany(copy => copy.Item.Articles.Select(article => new object?[]
            {
                (long)copy.Index + 1, copy.Item.Spun
                    ? "spun"
                    : "copy", copy.Item.Similarity, article.Title, article.Url, article.Outlet, article.Date, article.Place, article.Likelihood,
            })));
        yield return Table("furniture", "outlet line articles:n share:d",
            figures.Furniture.Select(row => new object?[] { row.Outlet, row.Line, (long)row.Articles, row.Share }));
        yield return Table("names", "usual spelling articles:n",
            figures.Names.SelectMany(row => row.Others.Select(other => new object?[] { row.Usual, other.Name, (long)other.Articles })));
        yield return Table("unread", "status reason records:n example",
            figures.Unread.Select(row => new object?[] { row.Status, row.Reason, (long)row.Count, row.Example }));
    }

    private const string RuleColumns = "rule title findings:n articles:n dismissed:n";

    private static object?[] Cells(RuleRow row) => [row.Rule, row.Title, (long)row.Findings, (long)row.Articles, (long)row.Dismissed];

    private const string GroupColumns = "name articles:n words:n findings:n severe:n calques:n score:d judged:n likelihood:d blocked:n top_rule";

    private static object?[] Cells(GroupRow row) =>
        [row.Name, (long)row.Articles, row.Words, (long)row.Findings, (long)row.Severe, (long)row.Calques, row.Score, (long)row.Judged,
            row.Likelihood, (long)row.Blocked, row.TopRule];

    private static ReportTable Query(SqliteConnection connection, string name, string sql, string columns)
    {
        var table = Table(name, columns, []);
        return table with
        {
            Rows = connection.Rows(sql)
            .Select(row => table.Columns.Select((column, index) => ValueOf(row, index, column)).ToArray())
        };
    }

    private static object? ValueOf(SqliteDataReader row, int index, ReportColumn column) =>
        row.IsDBNull(index)
            ? null
            : column.Type == typeof(long)
            ? row.GetInt64(index)
            : column.Type == typeof(double)
            ? row.GetDouble(index)
            : row.GetString(index);

    /// <param name="columns">Names with a space between; <c>:n</c> marks whole numbers, <c>:d</c> other numbers.</param>
    private static ReportTable Table(string name, string columns, IEnumerable<object?[]> rows) => new(
        name,
        [.. columns.Split(' ').Select(column => column.Split(':'))
            .Select(parts => new ReportColumn(parts[0], parts.Length == 1 ? typeof(string) : parts[1] == "n" ? typeof(long) : typeof(double)))],
        rows);
}
