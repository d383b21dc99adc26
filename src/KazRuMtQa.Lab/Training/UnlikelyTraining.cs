using KazRuMtQa.LanguageModel;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace KazRuMtQa.Lab.Training;

/// <summary>Learns the classifier of unlikely words and sets its threshold. With a seed the same data give the same predictions.</summary>
internal sealed class UnlikelyTraining(int seed, int trees = 250)
{
    private readonly MLContext context = new(seed);

    public BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> Learn(
        IReadOnlyList<UnlikelyRow> rows) =>
        context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = nameof(UnlikelyRow.Features),
            LabelColumnName = nameof(UnlikelyRow.Label),
            ExampleWeightColumnName = nameof(UnlikelyRow.Weight),
            NumberOfTrees = trees,
            NumberOfLeaves = 24,
            MinimumExampleCountPerLeaf = 60,
            LearningRate = 0.1,
            FeatureFraction = 0.7,
            Seed = seed,
            FeatureSelectionSeed = seed,
            // One thread waits for itself for ever (ML.NET 5.0.1); two give the same trees each time, as a test shows.
            NumberOfThreads = 2,
        }).Fit(context.Data.LoadFromEnumerable(rows, UnlikelyRow.Schema()));

    /// <summary>The trees as the library reads them; what they say is compared with ML.NET's own scores by a test.</summary>
    public TreeEnsemble Trees(IReadOnlyList<UnlikelyRow> rows) => FastTrees.Of(Learn(rows).Model.SubModel.TrainedTreeEnsemble);

    public static float[] Scores(TreeEnsemble trees, IReadOnlyList<UnlikelyRow> rows) => [.. rows.Select(row => trees.Score(row.Features))];

    /// <summary>The score that so many words per 1,000 of the news reach.</summary>
    public static float ThresholdFor(TreeEnsemble trees, IReadOnlyList<UnlikelyRow> news, long words, double rate)
    {
        var scores = Scores(trees, news).OrderDescending().ToArray();
        return scores.Length == 0 ? 0 : scores[Math.Min(scores.Length - 1, (int)(rate * words / 1000))];
    }
}
