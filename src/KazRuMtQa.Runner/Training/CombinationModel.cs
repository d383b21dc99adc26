using KazRuMtQa.Classification;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace KazRuMtQa.Runner.Training;

/// <summary>What a text shows, and who wrote it, for weighing kinds of evidence against each other.</summary>
internal sealed record EvidenceRow(float Words, float Context, float Rules, bool Label, float Weight)
{
    [VectorType(3)]
    public float[] Features => [Words, Context, Rules];
}

/// <summary>Logistic regression over three kinds of evidence, with ML.NET. Evidence that would count against what it stands for is left out.</summary>
internal static class CombinationModel
{
    public static Combination Train(IReadOnlyList<EvidenceRow> rows, int seed)
    {
        var combination = Fit(rows, seed);
        if (combination is { Words: >= 0, Context: >= 0, Rules: >= 0 }) return combination;
        return Train([.. rows.Select(row => row with
        {
            Words = combination.Words < 0 ? 0 : row.Words,
            Context = combination.Context < 0 ? 0 : row.Context,
            Rules = combination.Rules < 0 ? 0 : row.Rules,
        })], seed);
    }

    private static Combination Fit(IReadOnlyList<EvidenceRow> rows, int seed)
    {
        var context = new MLContext(seed);
        var model = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = 0.01f,
            ExampleWeightColumnName = nameof(EvidenceRow.Weight),
        }).Fit(context.Data.LoadFromEnumerable(rows)).Model.SubModel;
        return new Combination(model.Bias, model.Weights[0], model.Weights[1], model.Weights[2]);
    }
}
