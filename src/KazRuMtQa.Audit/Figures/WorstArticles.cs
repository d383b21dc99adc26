using KazRuMtQa.Audit.Store;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Figures;

/// <summary>Which articles need attention first.</summary>
internal static class WorstArticles
{
    /// <summary>A single issue in a text of a few words costs most of its score; a text of this many words counts half.</summary>
    private const int HalfWeightWords = 200;

    /// <summary>
    /// By what the issues of an article cost, long articles before short ones; for a query that calls articles <c>a</c> and their sources <c>s</c>.
    /// </summary>
    public static readonly string Order =
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
}
