using KazRuMtQa.Languages;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// The trained classifiers: of wording, of damage, and the weights of all evidence together. Trained with ML.NET by the lab's
/// <c>train classifiers</c>; the linear weights are read and added up here, which needs no native library and loads in milliseconds. Immutable and
/// thread-safe.
/// </summary>
internal sealed class MtClassifier(ClassifierWeights weights)
{
    /// <summary>The kind of model.</summary>
    public static readonly TrainedModel<MtClassifier> Model = new("classifiers.bin", path => new MtClassifier(ClassifierFile.Read(path)));

    public ClassifierWeights Weights => weights;

    public WordingReader Wording { get; } = new(weights);

    public DamageReader Damage { get; } = new(weights);
}
