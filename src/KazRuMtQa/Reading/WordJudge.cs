using KazRuMtQa.LanguageModel;

namespace KazRuMtQa.Reading;

/// <summary>Judges a word by its evidence: boosted trees whose sum is turned into log odds by the calibration that was trained with them.</summary>
/// <param name="Trees">Over the figures of <see cref="WordEvidence"/>.</param>
/// <param name="Slope">Log odds for each unit of the sum.</param>
/// <param name="Offset">Log odds at a sum of zero.</param>
internal sealed record WordJudge(TreeEnsemble Trees, float Slope, float Offset)
{
    /// <summary>The log odds that an editor would change the word, in a text that was translated by machine.</summary>
    public float LogOdds(ReadOnlySpan<float> evidence) => (Slope * Trees.Score(evidence)) + Offset;

    /// <summary>The log odds of each judged word.</summary>
    public float[] LogOdds(WordEvidence evidence)
    {
        var row = new float[WordEvidence.Names.Count];
        var odds = new float[evidence.Judged.Count];
        for (var i = 0; i < odds.Length; i++)
        {
            evidence.Fill(evidence.Judged[i], row);
            odds[i] = LogOdds(row);
        }

        return odds;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Slope);
        writer.Write(Offset);
        Trees.Write(writer);
    }

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static WordJudge Read(BinaryReader reader)
    {
        var (slope, offset) = (reader.ReadSingle(), reader.ReadSingle());
        return new WordJudge(TreeEnsemble.Read(reader, WordEvidence.Names.Count), slope, offset);
    }
}
