using KazRuMtQa.LanguageModel;
using Microsoft.ML.Data;

namespace KazRuMtQa.Lab.Training;

/// <summary>A word as the classifier of unlikely words learns it.</summary>
internal sealed class UnlikelyRow
{
    public float[] Features { get; set; } = [];

    /// <summary>Whether annotators marked the word.</summary>
    public bool Label { get; set; }

    public float Weight { get; set; } = 1;

    /// <summary>The columns as ML.NET needs them: a vector of a length known beforehand.</summary>
    public static SchemaDefinition Schema()
    {
        var schema = SchemaDefinition.Create(typeof(UnlikelyRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, UnlikelyFeatures.Names.Count);
        return schema;
    }
}
