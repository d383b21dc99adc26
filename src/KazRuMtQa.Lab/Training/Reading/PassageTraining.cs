using KazRuMtQa.Reading;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Learns which passages editors would change, from passages cut and scored by judges of words that had not learned from their documents.
/// </summary>
internal static class PassageTraining
{
    private const float Regularization = 0.1f;
    private const float Tolerance = 1e-7f;

    public static PassageJudge Learn(IEnumerable<JudgedText> texts, int seed)
    {
        var (constant, weights) = LogisticRegression.Fit([.. texts.SelectMany(text => text.Rows())], Regularization, Tolerance, seed);
        return new PassageJudge(constant, weights);
    }

    /// <summary>The texts of every fold with their passages, as a judge of words that learned from the other folds cuts them.</summary>
    public static IReadOnlyList<JudgedText> OutOfFold(IReadOnlyList<ReadText> texts, int seed)
    {
        var judges = Enumerable.Range(0, ReadText.Folds)
            .Select(fold => WordTraining.Learn(texts.Where(text => text.IsAnnotated && text.Fold != fold).SelectMany(ReadingRow.Of), seed)).ToArray();
        return [.. texts.Select(text => new JudgedText(text, judges[text.Fold]))];
    }
}
