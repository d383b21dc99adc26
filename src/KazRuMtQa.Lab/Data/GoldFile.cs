using KazRuMtQa.Configuration;
using KazRuMtQa.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Data;

/// <summary>A marked artifact. <paramref name="Must"/>: any good checker flags it; the others are a matter of wording.</summary>
internal sealed record GoldSpan(TextSpan Span, string Family, bool Must, string Note);

/// <summary>An article with its marked artifacts; a clean article has none.</summary>
internal sealed record GoldArticle(string Path, string Text, IReadOnlyList<GoldSpan> Spans);

/// <summary>
/// Reads gold marks: JSON objects one after another, each with <c>file</c> (beside the gold file) and <c>spans</c> in UTF-16 offsets.
/// </summary>
internal static class GoldFile
{
    /// <exception cref="InvalidDataException">The file is not as described, or a span's text is not what stands at its offsets.</exception>
    public static IEnumerable<GoldArticle> Read(string path) => Records(path).Select(record => ArticleOf(path, record)).ToArray();

    private static List<JObject> Records(string path)
    {
        using var reader = new JsonTextReader(new StreamReader(path)) { SupportMultipleContent = true };
        try
        {
            var records = new List<JObject>();
            while (reader.Read()) records.Add(JObject.Load(reader));
            return records;
        }
        catch (JsonReaderException exception)
        {
            throw new InvalidDataException($"{path}({exception.LineNumber},{exception.LinePosition}): {JsonFault.Describe(exception)}.", exception);
        }
    }

    private static GoldArticle ArticleOf(string path, JObject record)
    {
        var file = (string)Value(path, record, "file", JTokenType.String)!;
        var article = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, file);
        var text = File.ReadAllText(article);
        var spans = record["spans"] as JArray ?? throw new InvalidDataException($"{path}: '{file}' has no array 'spans'.");
        return new GoldArticle(article, text, spans.Select(span => SpanOf(article, text, span)).ToArray());
    }

    private static GoldSpan SpanOf(string article, string text, JToken record)
    {
        var span = new TextSpan((int)Value(article, record, "start", JTokenType.Integer), (int)Value(article, record, "end", JTokenType.Integer));
        if (span.Start < 0 || span.Start > span.End || span.End > text.Length)
            throw new InvalidDataException($"{article}: {span.Start} to {span.End} does not lie in the text.");
        if (span.In(text) != (string?)record["text"])
            throw new InvalidDataException($"{article}: at {span.Start} stands “{span.In(text)}”, the gold says “{(string?)record["text"]}”.");
        return new GoldSpan(span, (string?)(record["family"] ?? record["category"]) ?? "", (bool)Value(article, record, "must", JTokenType.Boolean),
            (string?)record["note"] ?? "");
    }

    private static JToken Value(string path, JToken record, string name, JTokenType type) =>
        record is JObject && record[name] is { } value && value.Type == type
        ? value
        : throw new InvalidDataException($"{path}: '{name}' is missing or of the wrong type in {record.ToString(Formatting.None)}.");
}
