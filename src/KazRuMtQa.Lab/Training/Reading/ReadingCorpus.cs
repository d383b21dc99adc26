using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Reading;
using KazRuMtQa.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>The files that the classifier learns from and is measured on.</summary>
/// <param name="Docs">Translation test sets with several systems a document, for the frames.</param>
/// <param name="Annotated">Articles marked by editors.</param>
/// <param name="News">News written in English: every tenth article is for the classifier, others for the frames.</param>
/// <param name="Originals">Articles of the translation test sets that were written in English.</param>
/// <param name="Translations">Translations by people of which there are none by machine.</param>
internal sealed record ReadingFiles(FileInfo[] Docs, FileInfo Annotated, FileInfo[] News, FileInfo[] Originals, FileInfo[] Translations);

/// <summary>
/// Counts frames and gathers the evidence of all texts. What the language models were shown of the news is not used again.
/// </summary>
internal sealed class ReadingCorpus(ReadingFiles files, int words)
{
    private const int LongestArticle = 6000;

    /// <summary>Words of each news file, and as many again of regional news, that frames are counted in, for each word that is judged.</summary>
    private const int FrameWords = 12;

    private readonly FrameCounts counts = new();

    /// <summary>The rates of all frames; once they are counted.</summary>
    public FrameRates CountFrames()
    {
        var marked = Annotated().Select(article => article.DocumentId).ToHashSet(StringComparer.Ordinal);
        foreach (var document in files.Docs.SelectMany(TranslatedDocument.Read)) counts.Add(document, marked.Contains(document.Id));
        counts.Prune();
        foreach (var (text, _, _) in files.News.SelectMany(file => NewsOf(file, index => index % 10 < 8, FrameWords * words)))
            counts.AddEnglish(Document.Create(text, Language.English, ModelFolder.Bundled));
        return counts.Rates();
    }

    /// <summary>All texts; annotated articles, and what people made of the same sources, are read with frames counted without their own document.</summary>
    public IEnumerable<ReadText> Texts(FrameRates rates)
    {
        foreach (var article in Annotated())
            yield return Read(ReadingSide.Annotated, article.TestSet, article.System, article.DocumentId, KeptThird.PartOf(article.DocumentId) == 1,
                article.Text, article.Marks, key => counts.Without(article.DocumentId, key));
        foreach (var (document, set, text) in HumanVersions())
            yield return Read(ReadingSide.Translation, set, "", document, KeptThird.PartOf(document) == 1, text, [], key => counts.Without(document, key));
        foreach (var file in files.News)
            foreach (var (text, index, isRegional) in NewsOf(file, LanguageModelData.IsHeldOut, words))
                yield return Read(isRegional ? ReadingSide.Regional : ReadingSide.General, Name(file), "", $"{Name(file)}/{index}", index / 10 % 2 == 1,
                    text, [], rates.Of);
        foreach (var (file, number) in files.Originals.Select((file, number) => (file, number)))
            foreach (var article in ArticleFile.Read(file.FullName, Origin.Human))
                yield return Read(ReadingSide.Original, Name(file), "", article.Id, number % 2 == 1, article.Text, [], rates.Of);
        foreach (var (file, number) in files.Translations.Select((file, number) => (file, number)))
            foreach (var text in Up(ArticleFile.Read(file.FullName, Origin.HumanTranslation).Select(article => article.Text), words))
                yield return Read(ReadingSide.Translation, Name(file), "", StableHash.Of(text).ToString("x16", CultureInfo.InvariantCulture),
                    number % 2 == 1, text, [], rates.Of);
    }

    private static ReadText Read(
        ReadingSide side, string set, string system, string id, bool isMeasured, string text, IReadOnlyList<EditorMark> marks,
        Func<uint, (float English, float Translation)> rates)
    {
        var document = Document.Create(text, Language.English, ModelFolder.Bundled);
        var surprisals = document.Surprisals() ?? throw new Files.ToolException("The language model is missing: run train lm first.");
        var evidence = WordEvidence.Of(document, surprisals, rates);
        return new ReadText(side, set, system, id, isMeasured, document, evidence.Judged, [.. evidence.Judged.Select(Row)],
            [.. marks]);

        float[] Row(int token)
        {
            var row = new float[WordEvidence.Names.Count];
            evidence.Fill(token, row);
            return row;
        }
    }

    private static string Name(FileInfo file) => file.Name.Split(".json")[0];

    private IEnumerable<AnnotatedArticle> Annotated() => AnnotatedArticle.Read(files.Annotated.FullName).Where(article => !article.IsHeldOut);

    /// <summary>What people made of the sources of the annotated articles, each once.</summary>
    private IEnumerable<(string Document, string Set, string Text)> HumanVersions() =>
        ArticleFile.Records(files.Annotated.FullName).Select(record => record.Json)
            .Where(json => !KeptThird.Holds((string)json["doc_id"]!) && json["human"] is JArray { Count: > 0 })
            .DistinctBy(json => (string)json["doc_id"]!)
            .Select(json => ((string)json["doc_id"]!, $"{json["testset"]}",
                Files.SentenceList.Join([.. json["human"]!.Select(sentence => (string?)sentence ?? "")])));

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
