using KazRuMtQa.Audit.Across;
using KazRuMtQa.Audit.Results;
using KazRuMtQa.Audit.Store;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Figures;

/// <summary>Figures from comparing articles with each other, from the traits that the audit keeps of each.</summary>
internal sealed class ComparedFigures(SqliteConnection connection)
{
    public const int MostCopyGroups = 300;
    private const int MostCopiesShown = 10;
    public const int MostLines = 500;
    public const int MostNames = 500;
    private const string NoOutlet = "(no outlet)";

    public IReadOnlyList<CopyRow> Copies()
    {
        var articles = connection.Rows("SELECT a.id, a.date, coalesce(a.likelihood, 0.5), t.wording, t.skeleton FROM traits t JOIN articles a ON "
            + "a.id = t.article JOIN sources s ON s.id = a.source WHERE a.status = 'checked' ORDER BY s.path, a.place")
            .Select(row => new ComparedArticle(row.GetInt64(0), row.TextOrNull(1), row.GetDouble(2), BytesOrNull(row, 3), BytesOrNull(row, 4)))
            .ToArray();
        using var describe = connection.Prepare("SELECT coalesce(a.title, a.article_id, s.path || ' ' || a.place), a.url, a.outlet, a.date, s.path "
            + "|| ' ' || a.place, a.likelihood FROM articles a JOIN sources s ON s.id = a.source WHERE a.id = $id", "$id");
        return Similar.Groups(articles)
            .OrderByDescending(group => group.Articles.Count).ThenBy(group => group.Articles[0]).Take(MostCopyGroups)
            .Select(group =>
                new CopyRow(group.Articles.Count, group.IsSpun, group.Similarity,
                    [.. group.Articles.Take(MostCopiesShown).Select(article => DescriptionOf(describe, article))]))
            .ToArray();
    }

    public IReadOnlyList<RepeatedLine> Furniture()
    {
        var furniture = new Furniture();
        foreach (var (outlet, lines) in Lines()) furniture.Sketch(outlet, lines);
        foreach (var (outlet, lines) in Lines()) furniture.Count(outlet, lines);
        return [.. furniture.Found().Take(MostLines)];
    }

    public IReadOnlyList<NameRow> Names()
    {
        var spellings = new NameSpellings();
        foreach (var row in connection.Rows("SELECT t.names FROM traits t JOIN articles a ON a.id = t.article WHERE a.status = 'checked'"))
            spellings.Add(Unpacked((byte[])row[0]));
        return [.. spellings.Found().Take(MostNames)];
    }

    private IEnumerable<(string Outlet, string[] Lines)> Lines() =>
        connection.Rows("SELECT a.outlet, t.lines FROM traits t JOIN articles a ON a.id = t.article JOIN sources s ON s.id = a.source WHERE "
            + "a.status = 'checked' ORDER BY s.path, a.place").Select(row => (row.TextOrNull(0) ?? NoOutlet, Unpacked((byte[])row[1])));

    private static string[] Unpacked(byte[] packed) => PackedText.Unpack(packed).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[]? BytesOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : (byte[])row[column];

    private static CopiedArticle DescriptionOf(SqliteCommand describe, long article)
    {
        using var row = describe.With(article).ExecuteReader();
        row.Read();
        return new CopiedArticle(row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.GetString(4),
            row.IsDBNull(5) ? null : row.GetDouble(5));
    }
}
