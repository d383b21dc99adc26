using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Gradient-boosted trees over few features, with LightGBM, in one thread: what the formulas are compared with. One instance serves one
/// thread.
/// </summary>
internal sealed class BoostedTrees
{
    private readonly PredictionEngine<EvidenceRow, Prediction> engine;

    private BoostedTrees(PredictionEngine<EvidenceRow, Prediction> engine) => this.engine = engine;

    public static BoostedTrees Fit(IReadOnlyList<EvidenceRow> rows, int seed)
    {
        var schema = SchemaDefinition.Create(typeof(EvidenceRow));
        schema[nameof(EvidenceRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        var context = new MLContext(seed);
        // Slow and small: the figures of other systems and test sets differ, and large trees learn how these here look.
        var model = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            Seed = seed,
            NumberOfIterations = 150,
            LearningRate = 0.05,
            NumberOfLeaves = 8,
            MinimumExampleCountPerLeaf = 100,
            ExampleWeightColumnName = nameof(EvidenceRow.Weight),
        }).Fit(context.Data.LoadFromEnumerable(rows, schema));
        return new BoostedTrees(context.Model.CreatePredictionEngine<EvidenceRow, Prediction>(model, inputSchemaDefinition: schema));
    }

    public double LogOdds(float[] features)
    {
        var probability = Math.Clamp(engine.Predict(new EvidenceRow(features, false, 1)).Probability, 1e-6f, 1 - 1e-6f);
        return Math.Log(probability / (1 - probability));
    }

    private sealed class Prediction
    {
        public float Probability { get; set; }
    }
}
