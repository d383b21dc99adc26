using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace KazRuMtQa.Runner.Training;

/// <summary>What a text shows, and who wrote it, for weighing kinds of evidence against each other.</summary>
internal sealed record EvidenceRow(float[] Features, bool Label, float Weight);

/// <summary>Logistic regression over few kinds of evidence, with ML.NET. Evidence that would count against what it stands for is left out.</summary>
internal static class CombinationModel
{
    /// <param name="rows">What is to be weighed.</param>
    /// <param name="signed">How many of the first features may have a weight below 0.</param>
    /// <param name="seed">Seed of ML.NET.</param>
    public static (float Constant, float[] Weights) Train(IReadOnlyList<EvidenceRow> rows, int signed, int seed)
    {
        var (constant, weights) = Fit(rows, seed);
        var isWrong = weights.Select((weight, i) => i >= signed && weight < 0).ToArray();
        if (!isWrong.Contains(true)) return (constant, weights);
        return Train([.. rows.Select(row => row with { Features = [.. row.Features.Select((value, i) => isWrong[i] ? 0 : value)] })], signed, seed);
    }

    private static (float Constant, float[] Weights) Fit(IReadOnlyList<EvidenceRow> rows, int seed)
    {
        var schema = SchemaDefinition.Create(typeof(EvidenceRow));
        schema[nameof(EvidenceRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        var context = new MLContext(seed);
        var model = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = 0.01f,
            ExampleWeightColumnName = nameof(EvidenceRow.Weight),
        }).Fit(context.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        return (model.Bias, [.. model.Weights]);
    }
}
