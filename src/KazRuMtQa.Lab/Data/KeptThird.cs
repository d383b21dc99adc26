using System.Security.Cryptography;
using System.Text;

namespace KazRuMtQa.Lab.Data;

/// <summary>
/// Splits documents in three by their id. One third is for reporting only: nobody reads it, mines it or trains on it. It goes by the document, not by
/// the translation, so that the systems of one document stay together.
/// </summary>
internal static class KeptThird
{
    private const int Parts = 3;

    /// <summary>The language pairs of which documents are annotated.</summary>
    private static readonly string[] AnnotatedPairs = ["ru-en", "kk-en"];

    /// <summary>True for documents that are for reporting only.</summary>
    public static bool Holds(string documentId) => PartOf(documentId) == 0;

    /// <summary>True for translations of such documents, of the language pairs that are annotated.</summary>
    public static bool Holds(MeasuredArticle article) =>
        Array.Exists(AnnotatedPairs, pair => article.Set.EndsWith(pair, StringComparison.Ordinal)) && Holds(article.Id);

    /// <summary>0 for the third that is kept; 1 or 2 for the others, of which one can be left out of a training to measure it.</summary>
    public static int PartOf(string documentId) => SHA256.HashData(Encoding.UTF8.GetBytes(documentId))[0] % Parts;
}
