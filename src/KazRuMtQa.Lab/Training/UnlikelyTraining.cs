using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace KazRuMtQa.Lab.Training;

/// <summary>Learns the classifier of unlikely words and sets its threshold. One thread and a seed: the same data give the same predictions.</summary>
internal sealed class UnlikelyTraining(int seed)
{
    private readonly MLContext context = new(seed);

    public ITransformer Learn(IReadOnlyList<UnlikelyRow> rows, out DataViewSchema schema)
    {
        var data = context.Data.LoadFromEnumerable(rows, UnlikelyWords.Schema());
        schema = data.Schema;
        return context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = nameof(UnlikelyRow.Features),
            LabelColumnName = nameof(UnlikelyRow.Label),
            ExampleWeightColumnName = nameof(UnlikelyRow.Weight),
            NumberOfTrees = 250,
            NumberOfLeaves = 24,
            MinimumExampleCountPerLeaf = 60,
            LearningRate = 0.1,
            FeatureFraction = 0.7,
            Seed = seed,
            FeatureSelectionSeed = seed,
            NumberOfThreads = 1,
        }).Fit(data);
    }

    public void Save(Stream stream, ITransformer model, DataViewSchema schema, float threshold) => UnlikelyWords.Save(stream, context, model, schema, threshold);

    public float[] Scores(ITransformer model, IReadOnlyList<UnlikelyRow> rows)
    {
        var scored = model.Transform(context.Data.LoadFromEnumerable(rows, UnlikelyWords.Schema()));
        return context.Data.CreateEnumerable<UnlikelyScore>(scored, reuseRowObject: false, ignoreMissingColumns: true).Select(score => score.Score).ToArray();
    }

    /// <summary>The score that so many words per 1,000 of the news reach.</summary>
    public float ThresholdFor(ITransformer model, IReadOnlyList<UnlikelyRow> news, long words, double rate)
    {
        var scores = Scores(model, news).OrderDescending().ToArray();
        return scores.Length == 0 ? 0 : scores[Math.Min(scores.Length - 1, (int)(rate * words / 1000))];
    }
}
