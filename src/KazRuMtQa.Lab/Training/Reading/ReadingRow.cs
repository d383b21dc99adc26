using KazRuMtQa.Reading;
using Microsoft.ML.Data;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>A word with its evidence, and whether an editor marked it.</summary>
internal sealed class ReadingRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public static SchemaDefinition Schema()
    {
        var schema = SchemaDefinition.Create(typeof(ReadingRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, WordEvidence.Names.Count);
        return schema;
    }

    /// <summary>The judged words of an annotated article.</summary>
    public static IEnumerable<ReadingRow> Of(ReadText text) => text.Words.Judged.Zip(text.Labels(), (token, label) =>
    {
        var row = new ReadingRow { Features = new float[WordEvidence.Names.Count], Label = label };
        text.Words.Fill(token, row.Features);
        return row;
    });
}
