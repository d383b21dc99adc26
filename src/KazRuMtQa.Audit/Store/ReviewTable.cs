using Microsoft.Data.Sqlite;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Audit.Store;

/// <summary>Where an article of the archive stands, and with what text it was checked.</summary>
internal sealed record ArticlePlace(long Id, long Source, string Path, long Place, byte[] ContentHash);

/// <summary>Remembers which articles a second reader has read, and what that cost.</summary>
internal sealed class ReviewTable(SqliteConnection connection, long engine, string model, string prompt)
{
    /// <summary>Whether the article was read as it is, by this model with this prompt, without a fault.</summary>
    public bool IsRead(ArticlePlace article) => connection.Scalar<long>(
        """
        SELECT EXISTS (SELECT 1 FROM reviews
            WHERE article = $article AND content_hash = $hash AND engine = $engine AND model = $model AND prompt = $prompt AND faults = '{}')
        """,
        ("$article", article.Id), ("$hash", article.ContentHash), ("$engine", engine), ("$model", model), ("$prompt", prompt)) == 1;

    public void Write(long article, byte[] hash, ReviewSummary summary) => connection.Execute(
        "INSERT OR REPLACE INTO reviews VALUES ($article, $hash, $engine, $model, $prompt, $calls, $input, $output, $kept, $dropped, $faults)",
        ("$article", article), ("$hash", hash), ("$engine", engine), ("$model", model), ("$prompt", prompt), ("$calls", summary.Calls),
        ("$input", summary.InputTokens), ("$output", summary.OutputTokens), ("$kept", summary.Kept),
        ("$dropped", Json(summary.Dropped)), ("$faults", Json(summary.Faults)));

    private static string Json(IReadOnlyDictionary<string, int> counts) =>
        new JObject(counts.Select(count => new JProperty(count.Key, count.Value))).ToString(Formatting.None);
}
