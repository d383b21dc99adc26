using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// A machine-translated segment with what annotators said of each token: marked, sound, or neither where they disagree. Sets differ in how
/// they mark; this knows the ways of those in use.
/// </summary>
internal sealed record MarkedWords(string System, string Article, Document Text, bool?[] IsMarked)
{
    /// <summary>A span that covers more says that the sentence is bad, not which word is.</summary>
    private const int LongestSpan = 6;

    /// <exception cref="InvalidDataException">A line is no JSON object, or not as described.</exception>
    public static IEnumerable<MarkedWords> Read(string path) =>
        ArticleFile.Records(path).Select(record => Of(record.Json, $"{path}({record.Line})")).OfType<MarkedWords>();

    private static MarkedWords? Of(JObject record, string place)
    {
        if (record["mt"] is not { Type: JTokenType.String } mt) throw new InvalidDataException($"{place}: 'mt' is missing or no string.");
        // Of the first round of biomedical ratings a rater is unreliable; people wrote some of the outputs.
        if ((string?)record["split"] == "r1" || ((string?)record["system"])?.StartsWith("Human", StringComparison.Ordinal) == true) return null;
        var document = Document.Create((string)mt!, Language.English, Models.Bundled.Folder);
        var marked = new bool?[document.Tokens.Count];
        Array.Fill(marked, false);
        if (record["word_tags"] is JArray tags && record["tok_offsets"] is JArray offsets) MarkByTags(document, tags, offsets, marked);
        else MarkBySpans(document, record["spans"] as JArray ?? [], record["raters"] is JArray { Count: > 1 } ? 2 : 1, marked);
        return new MarkedWords((string?)record["system"] ?? (string?)record["dataset"] ?? "", (string?)record["doc_id"] ?? $"{record["seg"]}",
            document, marked);
    }

    private static void MarkByTags(Document document, JArray tags, JArray offsets, bool?[] marked)
    {
        for (var i = 0; i < Math.Min(tags.Count, offsets.Count); i++)
        {
            if ((string?)tags[i] != "BAD" || offsets[i] is not JArray { Count: 2 } place) continue;
            var token = document.TokenAt(Unit(document.Text, (int)place[0]));
            if (!token.IsNone) marked[token.Index] = true;
        }
    }

    private static void MarkBySpans(Document document, JArray spans, int fewestVotes, bool?[] marked)
    {
        var voters = new HashSet<string>?[document.Tokens.Count];
        foreach (var span in spans.OfType<JObject>())
        {
            var category = (string?)span["category"] ?? "";
            if (span["start"] is not { Type: JTokenType.Integer } start || span["end"] is not { Type: JTokenType.Integer } end
                || (int)start == (int)end)
                continue;
            var (from, to) = (Unit(document.Text, (int)start), Unit(document.Text, (int)end));
            var covered = document.Tokens.Where(token => token.IsWord && token.Span.Start < to && token.Span.End > from).ToArray();
            var says = covered.Length <= LongestSpan && !IsAboutMarks(category);
            foreach (var token in covered)
            {
                if (says) (voters[token.Index] ??= new(StringComparer.Ordinal)).Add((string?)span["rater"] ?? "");
                else if (marked[token.Index] == false) marked[token.Index] = null;
            }
        }

        for (var i = 0; i < marked.Length; i++)
            if (voters[i] is { Count: var votes }) marked[i] = votes >= fewestVotes ? true : null;
    }

    private static bool IsAboutMarks(string category) =>
        category.Contains("unctuation", StringComparison.Ordinal) || category.Contains("ormat", StringComparison.Ordinal)
            || category.Contains("pelling", StringComparison.Ordinal);

    private static int Unit(string text, int codePoint) => CodePoints.UnitOf(text, codePoint) ?? text.Length;
}
