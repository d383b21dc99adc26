using KazRuMtQa.Classification;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace KazRuMtQa.Runner.Training;

/// <summary>Logistic regression over <see cref="DamageFeatures"/> that tells damaged sentences from sound ones, with ML.NET.</summary>
internal sealed class DamageModel
{
    private DamageModel(float[] weights, float bias) => (Weights, Bias) = (weights, bias);

    public float[] Weights { get; }

    public float Bias { get; }

    /// <summary>0 for a sentence too short to say anything.</summary>
    public double LogOdds(LabelledSentence sentence)
    {
        if (sentence.Damage.Length == 0) return 0;
        double sum = Bias;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * sentence.Damage[i];
        return sum;
    }

    /// <summary>Both sides weigh the same.</summary>
    public static DamageModel Train(IReadOnlyList<LabelledSentence> sound, IReadOnlyList<LabelledSentence> damaged, int seed)
    {
        var soundWeight = (float)damaged.Count / sound.Count;
        var rows = sound.Select(sentence => new DamageRow(sentence.Damage, false, soundWeight)).Concat(damaged.Select(sentence => new DamageRow(sentence.Damage, true, 1)));
        var schema = SchemaDefinition.Create(typeof(DamageRow));
        schema[nameof(DamageRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, DamageFeatures.Names.Count);
        var context = new MLContext(seed);
        var model = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = 0.1f,
            OptimizationTolerance = 1e-6f,
            ExampleWeightColumnName = nameof(DamageRow.Weight),
        }).Fit(context.Data.LoadFromEnumerable(rows.ToArray(), schema)).Model.SubModel;
        return new DamageModel([.. model.Weights], model.Bias);
    }

    private sealed record DamageRow(float[] Features, bool Label, float Weight);
}
