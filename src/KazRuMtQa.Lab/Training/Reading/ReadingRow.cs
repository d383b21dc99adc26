using KazRuMtQa.Reading;
using Microsoft.ML.Data;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>A word with its evidence, for the classifier that decides.</summary>
internal sealed class ReadingRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public float Weight { get; set; } = 1;

    public static SchemaDefinition Schema()
    {
        var schema = SchemaDefinition.Create(typeof(ReadingRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, WordEvidence.Names.Count);
        return schema;
    }
}
