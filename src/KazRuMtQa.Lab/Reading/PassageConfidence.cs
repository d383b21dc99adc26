namespace KazRuMtQa.Lab.Reading;

/// <summary>
/// How likely an editor would have to change something in a passage, by its worst word and its length: a single odd word is a matter of taste more
/// often than a run of them. Fitted on passages of annotated articles that no training had seen.
/// </summary>
/// <param name="OfLogOdds">Log odds for each unit of the log odds of the worst word.</param>
/// <param name="OfLength">Log odds for each word of the passage.</param>
/// <param name="Constant">Log odds at zero.</param>
/// <param name="Least">Passages that are less likely than this are not reported.</param>
internal readonly record struct PassageConfidence(float OfLogOdds, float OfLength, float Constant, float Least)
{
    /// <summary>Longer passages are no surer.</summary>
    public const int LongestCounted = 8;

    /// <summary>What the confidence rests on.</summary>
    public static float[] Features(OddPassage passage) => [passage.LogOdds, Math.Min(passage.Length, LongestCounted)];

    public double Of(OddPassage passage)
    {
        var features = Features(passage);
        return 1 / (1 + Math.Exp(-((OfLogOdds * features[0]) + (OfLength * features[1]) + Constant)));
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var value in (float[])[OfLogOdds, OfLength, Constant, Least]) writer.Write(value);
    }

    public static PassageConfidence Read(BinaryReader reader) => new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(),
        reader.ReadSingle());
}
