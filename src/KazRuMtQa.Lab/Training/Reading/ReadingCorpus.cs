using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Reading;
using KazRuMtQa.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>The files that the reader learns from and is measured on.</summary>
/// <param name="Annotated">Articles marked by editors, with what people made of the same sources.</param>
/// <param name="News">News written in English: every tenth article.</param>
/// <param name="Originals">Articles of the translation test sets that were written in English.</param>
/// <param name="Translations">Translations by people.</param>
internal sealed record ReadingFiles(FileInfo Annotated, FileInfo[] News, FileInfo[] Originals, FileInfo[] Translations);

/// <summary>Gathers the evidence of all texts. What the language models were shown of the news is not used again.</summary>
internal sealed class ReadingCorpus(ReadingFiles files, int words)
{
    private const int LongestArticle = 6000;

    private readonly MtChecker checker = new(CheckOptions.Default with { Depth = Depth.Fast });

    public IEnumerable<ReadText> Texts()
    {
        foreach (var article in AnnotatedArticle.Read(files.Annotated.FullName).Where(article => !article.IsHeldOut))
            yield return Read(ReadingSide.Annotated, article.TestSet, article.DocumentId, article.Text, article.Marks);
        foreach (var (document, set, text) in HumanVersions()) yield return Read(ReadingSide.Translation, $"{set} human", document, text);
        foreach (var file in files.News)
            foreach (var (text, index, isRegional) in NewsOf(file, LanguageModelData.IsHeldOut, words))
                yield return Read(isRegional ? ReadingSide.Regional : ReadingSide.General, Name(file), $"{Name(file)}/{index}", text);
        foreach (var file in files.Originals)
            foreach (var article in ArticleFile.Read(file.FullName, Origin.Human))
                yield return Read(ReadingSide.Original, Name(file), article.Id, article.Text);
        foreach (var file in files.Translations)
            foreach (var text in Up(ArticleFile.Read(file.FullName, Origin.HumanTranslation).Select(article => article.Text), words))
                yield return Read(ReadingSide.Translation, Name(file), StableHash.Of(text).ToString("x16", CultureInfo.InvariantCulture), text);
    }

    private ReadText Read(ReadingSide side, string set, string id, string text, IReadOnlyList<EditorMark>? marks = null)
    {
        var document = Document.Create(text, Language.English, ModelFolder.Bundled);
        var surprisals = document.Surprisals() ?? throw new Files.ToolException("The language model is missing: run train lm first.");
        return new ReadText(side, set, id, document, new WordEvidence(document, surprisals), checker.Check(text).Findings, marks ?? []);
    }

    private static string Name(FileInfo file) => file.Name.Split(".json")[0];

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
