using KazRuMtQa.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Data;

/// <summary>
/// A machine-translated segment with what annotators said of it: labels of the whole segment, and marked spans with their category.
/// <paramref name="Split"/> names the part of the set; labels differ between parts.
/// </summary>
internal sealed record MarkedSegment(string Id, string Split, string Text, IReadOnlySet<string> Labels, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>
    /// Reads segments from JSON Lines: <c>mt</c>, and <c>labels</c> (strings), <c>spans</c> (<c>start</c>, <c>end</c> in code points,
    /// <c>category</c>) or both.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is no JSON object, or not as described.</exception>
    public static IEnumerable<MarkedSegment> Read(string path) => ArticleFile.Records(path).Select(record =>
    {
        try
        {
            return Of(record.Json);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidCastException or ArgumentException)
        {
            throw new InvalidDataException($"{path}({record.Line}): {exception.Message}", exception);
        }
    });

    private static MarkedSegment Of(JObject record)
    {
        if (record["mt"] is not { Type: JTokenType.String } text) throw new InvalidDataException("'mt' is missing or no string.");
        var labels = record["labels"] is JArray array ? array.Select(label => (string)label!).ToHashSet(StringComparer.Ordinal) : [];
        var spans = new List<TextSpan>();
        foreach (var mark in record["spans"] is JArray marks ? marks.OfType<JObject>() : [])
        {
            labels.Add((string?)mark["category"] ?? "?");
            if (mark["start"] is { Type: JTokenType.Integer } start && mark["end"] is { Type: JTokenType.Integer } end)
                spans.Add(SpanIn((string)text!, (int)start, (int)end));
        }

        return new MarkedSegment((string?)record["id"] ?? "", (string?)record["split"] ?? "", (string)text!, labels, spans);
    }

    private static TextSpan SpanIn(string text, int start, int end)
    {
        return CodePoints.UnitOf(text, start) is { } first && CodePoints.UnitOf(text, end) is { } last && first <= last
            ? new TextSpan(first, last)
            : throw new InvalidDataException($"the span {start} to {end} does not lie in 'mt'.");
    }
}
