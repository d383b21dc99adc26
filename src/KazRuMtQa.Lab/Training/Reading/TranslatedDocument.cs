using KazRuMtQa.Lab.Data;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>One translation of a document, by a system or a person.</summary>
internal sealed record TranslatedVersion(string Producer, bool IsMachine, IReadOnlyList<string> Sentences);

/// <summary>A document with all its translations, sentence by sentence.</summary>
internal sealed record TranslatedDocument(string Set, string Id, IReadOnlyList<TranslatedVersion> Versions)
{
    /// <summary>
    /// The documents of a test set that have a person's translation and several systems'; news alone, none that are kept for the figures.
    /// </summary>
    public static IEnumerable<TranslatedDocument> Read(FileInfo file)
    {
        var documents = new Dictionary<string, (string Set, List<TranslatedVersion> Versions)>(StringComparer.Ordinal);
        foreach (var (json, _) in ArticleFile.Records(file.FullName))
        {
            var id = (string?)json["doc_id"] ?? "";
            if ((string?)json["domain"] is not (null or "news") || KeptThird.Holds(id) || json["text_norm"] is { Type: not JTokenType.Null }
                || json["sents"] is not JArray sentences) continue;
            if (!documents.TryGetValue(id, out var document)) documents[id] = document = ($"{json["testset"]}.{json["pair"]}", []);
            document.Versions.Add(new TranslatedVersion((string?)json["producer"] ?? "", (string?)json["kind"] == "mt",
                [.. sentences.Select(sentence => (string?)sentence ?? "")]));
        }

        foreach (var (id, (set, versions)) in documents)
        {
            var length = versions[0].Sentences.Count;
            var whole = versions.Where(version => version.Sentences.Count == length).ToArray();
            if (whole.Any(version => !version.IsMachine) && whole.Count(version => version.IsMachine) > 2) yield return new TranslatedDocument(set,
                id, whole);
        }
    }
}
