using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Data;

/// <summary>
/// Reads what editors decided: JSON Lines with <c>decision</c> (accepted or dismissed) and <c>sentence</c>, as the web page saves them
/// ("Save feedback"); other fields are ignored. A sentence whose finding was accepted stands for machine translation, one whose finding
/// was dismissed for human text. A sentence with both is left out.
/// </summary>
internal static class FeedbackFile
{
    /// <exception cref="InvalidDataException">A line is not as described.</exception>
    public static IReadOnlyList<MeasuredArticle> Read(string path) => [..
        from decision in ArticleFile.Records(path).Select(record => (Sentence: SentenceOf(record, path), Origin: OriginOf(record, path)))
        group decision.Origin by decision.Sentence into sentence
        where sentence.Distinct().Count() == 1
        select new MeasuredArticle(sentence.Key, "feedback", "feedback", sentence.First(), sentence.Key)];

    private static string SentenceOf((JObject Json, int Line) record, string path) =>
        record.Json["sentence"] is JValue { Value: string { Length: > 0 } sentence }
            ? sentence
            : throw new InvalidDataException($"{path}({record.Line}): {Fault(record.Json, "sentence")} a sentence is expected.");

    private static Origin OriginOf((JObject Json, int Line) record, string path) => (record.Json["decision"] as JValue)?.Value switch
    {
        "accepted" => Origin.Machine,
        "dismissed" => Origin.Human,
        _ => throw new InvalidDataException($"{path}({record.Line}): {Fault(record.Json, "decision")} \"accepted\" or \"dismissed\" is expected."),
    };

    private static string Fault(JObject json, string field) =>
        json[field] is { } value ? $"'{field}' is {value.ToString(Formatting.None)};" : $"'{field}' is missing;";
}
