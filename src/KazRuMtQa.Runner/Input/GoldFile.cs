using KazRuMtQa.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Input;

/// <summary>A marked artifact. <paramref name="Must"/>: any good checker flags it; the others are a matter of wording.</summary>
internal sealed record GoldSpan(TextSpan Span, string Family, bool Must, string Note);

/// <summary>An article with its marked artifacts; a clean article has none.</summary>
internal sealed record GoldArticle(string Path, string Text, IReadOnlyList<GoldSpan> Spans);

/// <summary>Reads gold marks: JSON objects one after another, each with <c>file</c> (beside the gold file) and <c>spans</c> in UTF-16 offsets.</summary>
internal static class GoldFile
{
    /// <exception cref="InvalidDataException">A span's text is not what stands at its offsets.</exception>
    public static IEnumerable<GoldArticle> Read(string path)
    {
        using var reader = new JsonTextReader(new StreamReader(path)) { SupportMultipleContent = true };
        while (reader.Read())
        {
            var record = JObject.Load(reader);
            var article = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, (string)record["file"]!);
            var text = File.ReadAllText(article);
            yield return new GoldArticle(article, text, record["spans"]!.Select(span => Span(article, text, span)).ToArray());
        }
    }

    private static GoldSpan Span(string article, string text, JToken span)
    {
        var range = new TextSpan((int)span["start"]!, (int)span["end"]!);
        if (range.In(text) != (string?)span["text"])
            throw new InvalidDataException($"{article}: at {range.Start} stands “{range.In(text)}”, the gold says “{(string?)span["text"]}”.");
        return new GoldSpan(range, (string?)(span["family"] ?? span["category"]) ?? "", (bool)span["must"]!, (string?)span["note"] ?? "");
    }
}
