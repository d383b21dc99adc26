using KazRuMtQa.Reading;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.LightGbm;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Learns the classifier that decides which words are shown: boosted trees (LightGBM by ML.NET), calibrated. One thread and a seed: the same data
/// give the same trees.
/// </summary>
internal static class ReadingTraining
{
    public static WordJudge Learn(IEnumerable<ReadingRow> rows, int seed)
    {
        var context = new MLContext(seed);
        var data = context.Data.LoadFromEnumerable(rows.ToArray(), ReadingRow.Schema());
        var model = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            FeatureColumnName = nameof(ReadingRow.Features),
            LabelColumnName = nameof(ReadingRow.Label),
            ExampleWeightColumnName = nameof(ReadingRow.Weight),
            NumberOfIterations = 200,
            NumberOfLeaves = 10,
            MinimumExampleCountPerLeaf = 80,
            LearningRate = 0.05,
            // Some of the evidence and of the words for each tree: few articles are annotated, and no tree shall know them by heart.
            Booster = new GradientBooster.Options { FeatureFraction = 0.4, SubsampleFraction = 0.6, SubsampleFrequency = 1, L2Regularization = 5 },
            Seed = seed,
            NumberOfThreads = 1,
        }).Fit(data).Model;
        var calibrator = (PlattCalibrator)model.Calibrator;
        return new WordJudge(FastTrees.Of(((LightGbmBinaryModelParameters)model.SubModel).TrainedTreeEnsemble), (float)-calibrator.Slope,
            (float)-calibrator.Offset);
    }
}
