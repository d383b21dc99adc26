using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>Which news articles the language model learns from, and which are held out of it: every tenth of a file.</summary>
internal static class LanguageModelData
{
    private const int Share = 10;

    public static bool IsHeldOut(int index) => index % Share == Share - 1;

    /// <summary>The first articles of a file that were held out, at most so many.</summary>
    public static IEnumerable<Document> HeldOut(FileInfo file, int limit) =>
        ArticleFile.Read(file.FullName, Origin.Human).Where((_, index) => IsHeldOut(index)).Take(limit)
            .Select(article => Document.Create(article.Text, Language.English, Models.Bundled.Folder));
}
