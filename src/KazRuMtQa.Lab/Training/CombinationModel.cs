namespace KazRuMtQa.Lab.Training;

/// <summary>Weighs few kinds of evidence against each other. Evidence that would count against what it stands for is left out.</summary>
internal static class CombinationModel
{
    private const float Regularization = 0.01f;
    private const float Tolerance = 1e-7f;

    /// <param name="rows">What is to be weighed.</param>
    /// <param name="signed">How many of the first features may have a weight below 0.</param>
    /// <param name="seed">Seed of ML.NET.</param>
    public static (float Constant, float[] Weights) Train(IReadOnlyList<EvidenceRow> rows, int signed, int seed)
    {
        var (constant, weights) = LogisticRegression.Fit(rows, Regularization, Tolerance, seed);
        var isWrong = weights.Select((weight, i) => i >= signed && weight < 0).ToArray();
        if (!isWrong.Contains(true)) return (constant, weights);
        return Train([.. rows.Select(row => row with { Features = [.. row.Features.Select((value, i) => isWrong[i] ? 0 : value)] })], signed, seed);
    }
}
