using Microsoft.ML.Data;

namespace KazRuMtQa.LanguageModel;

/// <summary>A word as the classifier of unlikely words learns and reads it.</summary>
internal sealed class UnlikelyRow
{
    public float[] Features { get; set; } = [];

    /// <summary>Whether annotators marked the word; only for learning.</summary>
    public bool Label { get; set; }

    public float Weight { get; set; } = 1;
}

/// <summary>What the classifier says of a row.</summary>
internal sealed class UnlikelyScore
{
    [ColumnName("Score")]
    public float Score { get; set; }
}
