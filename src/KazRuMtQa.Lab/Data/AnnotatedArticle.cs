using KazRuMtQa.Files;
using KazRuMtQa.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Data;

/// <summary>A place at which an editor would have to intervene. <paramref name="Severity"/> is minor, major or critical.</summary>
/// <param name="Span">UTF-16 positions in the text of the article.</param>
/// <param name="Category">word-choice, calque, grammar, …: the categories of the annotators.</param>
/// <param name="IsVisible">False for what only the source shows: no check of the English alone can find it.</param>
internal sealed record EditorMark(TextSpan Span, string Category, string Severity, bool IsVisible)
{
    public bool IsSevere => Severity is "major" or "critical";

    /// <summary>
    /// Whether it and the place have something in common. An empty span marks a place between characters, where something is missing: it touches what
    /// covers or adjoins it.
    /// </summary>
    public bool Touches(TextSpan place) =>
        Span.Overlaps(place) || (Span.Length * place.Length == 0 && Span.Start <= place.End && place.Start <= Span.End);
}

/// <summary>A machine-translated article in which every place is marked at which an editor would have to intervene.</summary>
internal sealed record AnnotatedArticle(string Id, string DocumentId, string TestSet, string System, string Text, IReadOnlyList<EditorMark> Marks)
{
    /// <summary>What it was translated from; null where that is not in the file.</summary>
    public string? Source { get; init; }

    /// <summary>Whether its document is for reporting only.</summary>
    public bool IsHeldOut { get; } = KeptThird.Holds(DocumentId);

    /// <summary>
    /// Reads articles from JSON Lines: <c>doc_id</c>, <c>system</c>, <c>sentences</c> and <c>spans</c> with <c>sentence</c>, <c>start</c> and
    /// <c>end</c> (code points within the sentence), <c>category</c>, <c>severity</c> and <c>visible</c>.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is no JSON object, or not as described; the message begins with file and line.</exception>
    public static IEnumerable<AnnotatedArticle> Read(string path) => ArticleFile.Records(path).Select(record =>
    {
        try
        {
            return Of(record.Json);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidCastException or ArgumentException or NullReferenceException)
        {
            throw new InvalidDataException($"{path}({record.Line}): {exception.Message}", exception);
        }
    });

    private static AnnotatedArticle Of(JObject record)
    {
        var sentences = Array(record, "sentences").Select(sentence => (string?)sentence ?? "").ToArray();
        int[] starts = [.. SentenceList.Places(sentences).Select(place => place.Start)];
        return new AnnotatedArticle(
            Value(record, "id"), Value(record, "doc_id"), (string?)record["testset"] ?? "", Value(record, "system"), SentenceList.Join(sentences),
            [.. Array(record, "spans").Select(span => MarkOf(span, sentences, starts))])
        {
            Source = record["source"] is JArray source ? SentenceList.Join([.. source.Select(sentence => (string?)sentence ?? "")]) : null,
        };
    }

    private static EditorMark MarkOf(JToken span, string[] sentences, int[] starts)
    {
        var number = (int)span["sentence"]!;
        if (number < 0 || number >= sentences.Length) throw new InvalidDataException($"there is no sentence {number}.");
        if (CodePoints.UnitOf(sentences[number], (int)span["start"]!) is not { } first
            || CodePoints.UnitOf(sentences[number], (int)span["end"]!) is not { } end || end < first)
            throw new InvalidDataException($"the span {span["start"]} to {span["end"]} does not lie in sentence {number}.");
        return new EditorMark(new TextSpan(starts[number] + first, starts[number] + end), (string)span["category"]!, (string)span["severity"]!,
            (bool)span["visible"]!);
    }

    private static JArray Array(JObject record, string name) =>
        record[name] as JArray ?? throw new InvalidDataException($"'{name}' is missing or no array.");

    private static string Value(JObject record, string name) => (string?)record[name] ?? throw new InvalidDataException($"'{name}' is missing.");
}
