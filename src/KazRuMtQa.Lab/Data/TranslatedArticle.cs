using System.Security.Cryptography;
using System.Text;
using KazRuMtQa.Files;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Data;

/// <summary>An article with the text it was translated from, sentence by sentence; the places of the sentences in both joined texts.</summary>
/// <param name="Id">The document.</param>
/// <param name="Producer">The system, or who translated.</param>
/// <param name="IsHuman">Whether a human translated it from the source.</param>
/// <param name="Source">The sentences of the source.</param>
/// <param name="Sentences">Their translations, as many.</param>
internal sealed record TranslatedArticle(string Id, string Producer, bool IsHuman, IReadOnlyList<string> Source, IReadOnlyList<string> Sentences)
{
    /// <summary>Of which half of its set the document is: what one half was read for is reported on the other.</summary>
    public bool IsFirstHalf => SHA256.HashData(Encoding.UTF8.GetBytes(Id))[1] % 2 == 0;

    public Article ToArticle() => new(SentenceList.Join(Sentences)) { Source = SentenceList.Join(Source) };

    public Article ToArticle(IReadOnlyList<string> sentences) => ToArticle() with { Text = SentenceList.Join(sentences) };

    /// <summary>Where the sentences stand in the joined text.</summary>
    public static TextSpan[] SpansOf(IReadOnlyList<string> sentences)
    {
        var text = SentenceList.Join(sentences);
        var spans = new TextSpan[sentences.Count];
        var at = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            at = text.IndexOf(sentences[i], at, StringComparison.Ordinal);
            spans[i] = new TextSpan(at, at + sentences[i].Length);
            at = spans[i].End;
        }

        return spans;
    }

    /// <summary>Reads articles with <c>src</c> and <c>sents</c> of one length; others, and originals, are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is no JSON object.</exception>
    public static IEnumerable<TranslatedArticle> Read(string path)
    {
        foreach (var (json, _) in ArticleFile.Records(path))
        {
            var kind = (string?)json["kind"];
            if (json["src"] is not JArray source || json["sents"] is not JArray sentences || source.Count != sentences.Count
                || kind == "human-original") continue;
            yield return new TranslatedArticle(
                (string?)json["doc_id"] ?? "", (string?)json["producer"] ?? "", kind == "human-translation",
                [.. source.Select(Text)], [.. sentences.Select(Text)]);
        }

        static string Text(JToken token) => (string?)token ?? "";
    }
}
