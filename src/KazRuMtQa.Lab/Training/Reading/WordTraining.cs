using KazRuMtQa.Reading;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.LightGbm;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Learns which words of a machine translation editors mark: boosted trees (LightGBM by ML.NET). Sound news is not shown to them: beside it they
/// learn what translation is, not what is wrong in it. One thread and a seed: the same data give the same trees.
/// </summary>
internal static class WordTraining
{
    public static WordJudge Learn(IEnumerable<ReadingRow> rows, int seed)
    {
        var context = new MLContext(seed);
        var data = context.Data.LoadFromEnumerable(rows.ToArray(), ReadingRow.Schema());
        var model = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            FeatureColumnName = nameof(ReadingRow.Features),
            LabelColumnName = nameof(ReadingRow.Label),
            NumberOfIterations = 150,
            NumberOfLeaves = 8,
            MinimumExampleCountPerLeaf = 100,
            LearningRate = 0.05,
            Booster = new GradientBooster.Options { L2Regularization = 10 },
            Seed = seed,
            NumberOfThreads = 1,
        }).Fit(data).Model;
        var calibrator = (PlattCalibrator)model.Calibrator;
        return new WordJudge(FastTrees.Of(((LightGbmBinaryModelParameters)model.SubModel).TrainedTreeEnsemble), (float)-calibrator.Slope,
            (float)-calibrator.Offset);
    }
}
