using System.Collections.Concurrent;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>Reads what the classifiers are trained on: news in machine and human translation, and a sample of news written in English.</summary>
internal static class ClassifierCorpus
{
    private const int ShortestText = 150;

    /// <summary>Longer articles are cut here, so that length does not tell the sides apart.</summary>
    private const int LongestText = 6000;

    /// <summary>
    /// News of the translation test sets, without the documents that are kept for reporting where articles are annotated: verdicts, which rest on
    /// the likelihood, are measured there. Texts of single sentences and of other domains are passed over.
    /// </summary>
    public static IEnumerable<MeasuredArticle> Translations(IEnumerable<FileInfo> files, int limit) =>
        from file in files
        from side in new[] { Origin.Machine, Origin.HumanTranslation }
        from article in ArticleFile.Read(file.FullName, side).Where(article => IsNews(article) && !KeptThird.Holds(article)).Take(limit)
        select Cut(article);

    /// <summary>So many articles of each file, chosen by a hash of their text: the same in every run, whatever their order.</summary>
    public static IEnumerable<MeasuredArticle> News(IEnumerable<FileInfo> files, int each)
    {
        foreach (var file in files)
        {
            var chosen = new PriorityQueue<MeasuredArticle, ulong>();
            foreach (var article in ArticleFile.Read(file.FullName, Origin.Human).Where(IsNews))
            {
                // The queue drops the smallest hash first.
                chosen.Enqueue(article, Hash(article.Text));
                if (chosen.Count > each) chosen.Dequeue();
            }

            foreach (var (article, _) in chosen.UnorderedItems.OrderBy(item => item.Priority)) yield return Cut(article);
        }
    }

    /// <summary>One excerpt of each article, of one, two or four sentences: short texts are checked as well.</summary>
    public static IEnumerable<MeasuredArticle> Excerpts(IEnumerable<MeasuredArticle> articles, int seed)
    {
        var random = new Random(seed);
        foreach (var article in articles)
        {
            var sentences = Document.Create(article.Text, Language.English, Models.Bundled.Folder).Sentences;
            var count = Math.Min(sentences.Count, 1 << random.Next(3));
            if (count == 0) continue;
            var first = random.Next(sentences.Count - count + 1);
            yield return article with { Text = article.Text[sentences[first].Span.Start..sentences[first + count - 1].Span.End] };
        }
    }

    /// <summary>Reads the features of all texts on all cores; the order stays.</summary>
    public static LabelledArticle[] Label(IReadOnlyList<MeasuredArticle> articles, TextKind kind, Action<int> progress)
    {
        if (articles.Count == 0) return [];
        var checker = new MtChecker(null, Models.Bundled.With(classifier: null));
        var labelled = new LabelledArticle[articles.Count];
        var done = 0;
        Parallel.ForEach(Partitioner.Create(0, articles.Count, 64), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++) labelled[i] = LabelledArticle.Read(articles[i], kind, checker);
            progress(Interlocked.Add(ref done, range.Item2 - range.Item1));
        });
        return labelled;
    }

    private static bool IsNews(MeasuredArticle article) => article.Domain is null or "news" && article.Text.Length >= ShortestText;

    private static MeasuredArticle Cut(MeasuredArticle article) =>
        article.Text.Length <= LongestText
            ? article
            : article with { Text = article.Text[..Math.Max(1, article.Text.LastIndexOf(' ', LongestText))] };

    private static ulong Hash(string text) => StableHash.Spread(StableHash.Of(text));
}
