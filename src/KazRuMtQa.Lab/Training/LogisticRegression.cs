using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace KazRuMtQa.Lab.Training;

/// <summary>What is known of an example, and whether it is of the kind looked for.</summary>
internal sealed record EvidenceRow(float[] Features, bool Label, float Weight);

/// <summary>Logistic regression over few features, with ML.NET, in one thread.</summary>
internal static class LogisticRegression
{
    public static (float Constant, float[] Weights) Fit(IReadOnlyList<EvidenceRow> rows, float regularization, float tolerance, int seed)
    {
        var schema = SchemaDefinition.Create(typeof(EvidenceRow));
        schema[nameof(EvidenceRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        var context = new MLContext(seed);
        var model = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = regularization,
            OptimizationTolerance = tolerance,
            ExampleWeightColumnName = nameof(EvidenceRow.Weight),
        }).Fit(context.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        return (model.Bias, [.. model.Weights]);
    }
}
