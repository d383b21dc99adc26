using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Lab.Reading;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>The files that the classifier learns from and is measured on.</summary>
/// <param name="Docs">Translation test sets with several systems a document, for the frames.</param>
/// <param name="Annotated">Articles marked by editors.</param>
/// <param name="News">News written in English: every tenth article is for the classifier, others for the frames.</param>
/// <param name="Originals">Articles of the translation test sets that were written in English.</param>
/// <param name="Translations">Translations by people of which there are none by machine.</param>
internal sealed record ReadingFiles(FileInfo[] Docs, FileInfo Annotated, FileInfo[] News, FileInfo[] Originals, FileInfo[] Translations);

/// <summary>
/// Counts frames and gathers the evidence of all texts. What the language models or the network were shown of the news is not used again.
/// </summary>
internal sealed class ReadingCorpus(ReadingNetwork network, ReadingFiles files, int words)
{
    private const int LongestArticle = 6000;

    private readonly FrameCounts counts = new(network.Symbols);
    private readonly EvidenceReader reader = new(network);

    /// <summary>The rates of all frames; once they are counted.</summary>
    public FrameRates CountFrames()
    {
        var marked = Annotated().Select(article => article.DocumentId).ToHashSet(StringComparer.Ordinal);
        foreach (var document in files.Docs.SelectMany(TranslatedDocument.Read)) counts.Add(document, marked.Contains(document.Id));
        counts.Prune();
        foreach (var (text, _, _) in files.News.SelectMany(file => NewsOf(file, index => index % 10 < 8,
            18 * words))) counts.AddEnglish(Document.Create(text, Language.English, ModelFolder.Bundled));
        return counts.Rates();
    }

    /// <summary>All texts; annotated articles are read with frames counted without their own document.</summary>
    public IEnumerable<ReadText> Texts(FrameRates rates)
    {
        foreach (var article in Annotated())
            yield return reader.Read(ReadingSide.Annotated, article.TestSet, article.System, KeptThird.PartOf(article.DocumentId) == 1, article.Text,
                article.Marks, key => counts.Without(article.DocumentId, key));
        foreach (var file in files.News)
            foreach (var (text, index, isRegional) in NewsOf(file, LanguageModelData.IsHeldOut, words))
                yield return reader.Read(isRegional ? ReadingSide.Regional : ReadingSide.General, Name(file), "", index / 10 % 2 == 1, text, [],
                    rates.Of);
        foreach (var (file, number) in files.Originals.Select((file, number) => (file, number)))
            foreach (var article in ArticleFile.Read(file.FullName, Origin.Human)) yield return reader.Read(ReadingSide.Original, Name(file), "",
                number % 2 == 1, article.Text, [], rates.Of);
        foreach (var (file, number) in files.Translations.Select((file, number) => (file, number)))
            foreach (var text in Up(ArticleFile.Read(file.FullName, Origin.HumanTranslation).Select(article => article.Text), words))
                yield return reader.Read(ReadingSide.Translation, Name(file), "", number % 2 == 1, text, [], rates.Of);
    }

    private static string Name(FileInfo file) => file.Name.Split(".json")[0];

    private IEnumerable<AnnotatedArticle> Annotated() => AnnotatedArticle.Read(files.Annotated.FullName).Where(article => !article.IsHeldOut);

    /// <summary>So many words of general and as many of regional news at most, of the articles whose number passes.</summary>
    private static IEnumerable<(string Text, int Index, bool IsRegional)> NewsOf(FileInfo file, Func<int, bool> which, int most)
    {
        var (general, regional) = (most, most);
        foreach (var (article, index) in ArticleFile.Read(file.FullName, Origin.Human).Select((article, index) => (article, index)))
        {
            if (general <= 0 && regional <= 0) yield break;
            if (!which(index)) continue;
            var isRegional = RegionalNews.Is(article.Text);
            ref var left = ref isRegional ? ref regional : ref general;
            if (left <= 0) continue;
            var text = article.Text.Length > LongestArticle ? article.Text[..LongestArticle] : article.Text;
            left -= Words(text);
            yield return (text, index, isRegional);
        }
    }

    private static IEnumerable<string> Up(IEnumerable<string> texts, int most) => texts.TakeWhile(text => (most -= Words(text)) > 0);

    private static int Words(string text) => text.AsSpan().Count(' ') + 1;
}
