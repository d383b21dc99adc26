using KazRuMtQa.Audit.Results;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Checking;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Audit.Figures;

/// <summary>The articles that the report lists, those that need attention first: what is known of each, then its passages and its text.</summary>
/// <param name="rules">The rules of the report; articles name theirs by their places in it.</param>
/// <param name="most">More articles than this are not listed.</param>
internal sealed class ListedArticles(SqliteConnection connection, IReadOnlyList<RuleRow> rules, int most)
{
    /// <summary>Articles that are listed unless another number is asked for: what a browser opens in a moment.</summary>
    public const int Most = 10_000;

    /// <summary>Whole texts come as far as this many characters reach, those of the worst articles; the others have their passages.</summary>
    private const int MostCharacters = 24_000_000;

    private readonly Dictionary<string, int> places = rules.Index().ToDictionary(item => item.Item.Rule, item => item.Index, StringComparer.Ordinal);

    private string Listed =>
        $"FROM articles a JOIN sources s ON s.id = a.source WHERE a.status = 'checked' ORDER BY {WorstArticles.Order} LIMIT {most}";

    public IReadOnlyList<ListedArticle> All()
    {
        using var found = connection.Prepare("SELECT DISTINCT r.rule FROM findings f JOIN rules r ON r.id = f.rule WHERE f.article = $article AND "
            + "f.dismissed IS NULL", "$article");
        return connection.Rows($"""
            SELECT a.id, coalesce(a.title, a.article_id, s.path || ' ' || a.place), a.url, a.verdict, a.score, a.likelihood, a.findings, a.words, a.outlet, a.author, a.date,
                s.path || ' ' || a.place
            {Listed}
            """)
            .Select(row => new ListedArticle(
                row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetDouble(4), row.IsDBNull(5)
                    ? null
                    : row.GetDouble(5), row.GetInt32(6), row.GetInt32(7),
                row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(10), row.GetString(11),
                [.. found.Read(row.GetInt64(0), rule => places[rule.GetString(0)]).Order()]))
            .ToArray();
    }

    /// <summary>In the order of <see cref="All"/>; read one by one, as the texts of an archive are many.</summary>
    public IEnumerable<ArticleDetails> Details()
    {
        using var passages = connection.Prepare("""
            SELECT f.before, f.passage, f.after, f.severity, r.rule, f.message, f.suggestions, f.start, f.end FROM findings f JOIN rules r ON r.id = f.rule
            WHERE f.article = $article AND f.dismissed IS NULL
            ORDER BY CASE f.severity WHEN 'critical' THEN 0 WHEN 'major' THEN 1 ELSE 2 END, f.confidence DESC, f.number
            """, "$article");
        using var texts = connection.Prepare("SELECT format, zstd FROM texts WHERE article = $article", "$article");
        var left = MostCharacters;
        foreach (var article in connection.Rows($"SELECT a.id {Listed}").Select(row => row.GetInt64(0)))
        {
            var text = left > 0 ? texts.Read(article, row => KeptText.Of(row.GetString(0), (byte[])row.GetValue(1))).SingleOrDefault() : null;
            left -= text?.Shown.Length ?? 0;
            yield return new ArticleDetails(text?.Shown, [.. passages.Read(article, row => PassageOf(row, text))]);
        }
    }

    private FoundIn PassageOf(SqliteDataReader row, KeptText? text) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), places[row.GetString(4)], row.GetString(5),
        JArray.Parse(row.GetString(6)).Values<string>().FirstOrDefault(), text?.PlaceOf(row.GetInt32(7), row.GetInt32(8)));

    /// <summary>The text of an article as its readers see it.</summary>
    private sealed record KeptText(string Shown, Func<TextSpan, TextSpan> FromSource)
    {
        public static KeptText Of(string format, byte[] packed)
        {
            var source = PackedText.Unpack(packed);
            var readable = ArticleText.MarkupOf(source, Enum.Parse<ArticleFormat>(format, ignoreCase: true));
            return readable is null ? new KeptText(source, span => span) : new KeptText(readable.Text, readable.FromSource);
        }

        public int[] PlaceOf(int start, int end)
        {
            var span = FromSource(new TextSpan(start, end));
            return [span.Start, span.End];
        }
    }
}
