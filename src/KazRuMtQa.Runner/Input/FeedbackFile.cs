namespace KazRuMtQa.Runner.Input;

/// <summary>
/// Reads what editors decided: JSON Lines with <c>decision</c> (accepted or dismissed) and <c>sentence</c>, as the web page saves them
/// ("Save feedback"); other fields are ignored. A sentence whose finding was accepted stands for machine translation, one whose finding
/// was dismissed for human text. A sentence with both is left out.
/// </summary>
internal static class FeedbackFile
{
    /// <exception cref="InvalidDataException">A line is not as described.</exception>
    public static IReadOnlyList<MeasuredArticle> Read(string path) => [..
        from decision in ArticleFile.Records(path).Select(record => (
            Sentence: (string?)record.Json["sentence"] is { Length: > 0 } sentence ? sentence : throw new InvalidDataException($"{path}({record.Line}): 'sentence' is missing."),
            Origin: (string?)record.Json["decision"] switch
            {
                "accepted" => Origin.Machine,
                "dismissed" => Origin.Human,
                var other => throw new InvalidDataException($"{path}({record.Line}): 'decision' is {(other is null ? "missing" : $"'{other}'")}; accepted or dismissed is expected."),
            }))
        group decision.Origin by decision.Sentence into sentence
        where sentence.Distinct().Count() == 1
        select new MeasuredArticle(sentence.Key, "feedback", "feedback", sentence.First(), sentence.Key)];
}
