using KazRuMtQa.Audit.Across;
using KazRuMtQa.Audit.Results;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Store;

/// <summary>Writes what articles are compared by.</summary>
internal sealed class TraitTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand insert = connection.Prepare("INSERT OR REPLACE INTO traits VALUES ($article, $wording, $skeleton, $lines, $names)",
        "$article", "$wording", "$skeleton", "$lines", "$names");
    private readonly SqliteCommand copy = connection.Prepare("INSERT OR REPLACE INTO traits SELECT $id, wording, skeleton, lines, names FROM "
        + "traits WHERE article = $from", "$from", "$id");
    private readonly SqliteCommand delete = connection.Prepare("DELETE FROM traits WHERE article = $id", "$id");

    public void Write(long article, ArticleTraits traits) =>
        insert.With(article, traits.Wording, traits.Skeleton, PackedText.Pack(string.Join('\n', traits.Lines)),
            PackedText.Pack(string.Join('\n', traits.Names))).ExecuteNonQuery();

    public void Copy(long from, long article) => copy.With(from, article).ExecuteNonQuery();

    public void Delete(long article) => delete.With(article).ExecuteNonQuery();

    public void Dispose()
    {
        insert.Dispose();
        copy.Dispose();
        delete.Dispose();
    }
}
