namespace KazRuMtQa.Reading;

/// <summary>How likely an editor would change something in a passage: logistic regression over <see cref="PassageEvidence"/>.</summary>
/// <param name="Constant">Log odds at zero.</param>
/// <param name="Weights">Log odds for each unit of each figure.</param>
internal sealed record PassageJudge(float Constant, IReadOnlyList<float> Weights)
{
    /// <exception cref="ArgumentException">There are more or fewer weights than figures.</exception>
    public IReadOnlyList<float> Weights { get; } = Weights.Count == PassageEvidence.Names.Count
        ? Weights
        : throw new ArgumentException($"{Weights.Count} weights for {PassageEvidence.Names.Count} figures.", nameof(Weights));

    public double Probability(ReadOnlySpan<float> evidence)
    {
        double odds = Constant;
        for (var i = 0; i < evidence.Length; i++) odds += Weights[i] * evidence[i];
        return 1 / (1 + Math.Exp(-odds));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Constant);
        foreach (var weight in Weights) writer.Write(weight);
    }

    public static PassageJudge Read(BinaryReader reader) =>
        new(reader.ReadSingle(), [.. PassageEvidence.Names.Select(_ => reader.ReadSingle())]);
}
