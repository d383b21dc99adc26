using KazRuMtQa.Audit.Store;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Audit.Figures;

/// <summary>The articles that need attention first, with their gravest passages.</summary>
internal static class WorstArticles
{
    public const int Most = 200;
    private const int MostPassages = 6;

    /// <summary>A single issue in a text of a few words costs most of its score; a text of this many words counts half.</summary>
    private const int HalfWeightWords = 200;

    private static readonly string Order =
        $"(100 - a.score) * a.words / (a.words + {HalfWeightWords}.0) DESC, a.likelihood DESC, s.path, a.place";

    /// <summary>Where the worst articles stand, those in English, the worst first.</summary>
    public static IReadOnlyList<ArticlePlace> Places(SqliteConnection connection, int most) =>
    [
        .. connection.Rows($"""
            SELECT a.id, a.source, s.path, a.place, a.content_hash FROM articles a JOIN sources s ON s.id = a.source
            WHERE a.status = 'checked' AND a.language = 'en' ORDER BY {Order} LIMIT {most}
            """)
            .Select(row => new ArticlePlace(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3), (byte[])row.GetValue(4))),
    ];

    public static IReadOnlyList<WorstArticle> Of(SqliteConnection connection)
    {
        using var passages = connection.Prepare($"""
            SELECT f.before, f.passage, f.after, f.severity, r.rule, f.message, f.suggestions FROM findings f JOIN rules r ON r.id = f.rule
            WHERE f.article = $article AND f.dismissed IS NULL
            ORDER BY CASE f.severity WHEN 'critical' THEN 0 WHEN 'major' THEN 1 ELSE 2 END, f.confidence DESC, f.number LIMIT {MostPassages}
            """, "$article");
        return connection.Rows($"""
            SELECT a.id, coalesce(a.title, a.article_id, s.path || ' ' || a.place), a.url, a.verdict, a.score, a.likelihood, a.findings, a.words, a.outlet, a.author, a.date, s.path || ' ' || a.place
            FROM articles a JOIN sources s ON s.id = a.source WHERE a.status = 'checked' AND a.findings > 0
            ORDER BY {Order} LIMIT {Most}
            """)
            .Select(row => new WorstArticle(
                row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetDouble(4), row.IsDBNull(5) ? null : row.GetDouble(5), row.GetInt32(6), row.GetInt32(7),
                row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(10), row.GetString(11), PassagesOf(passages, row.GetInt64(0))))
            .ToArray();
    }

    private static WorstPassage[] PassagesOf(SqliteCommand passages, long article)
    {
        var found = new List<WorstPassage>();
        using var reader = passages.With(article).ExecuteReader();
        while (reader.Read())
        {
            found.Add(new WorstPassage(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5),
                JArray.Parse(reader.GetString(6)).Values<string>().FirstOrDefault()));
        }

        return [.. found];
    }
}
