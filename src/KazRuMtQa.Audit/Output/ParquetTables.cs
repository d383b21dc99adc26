using KazRuMtQa.Files;
using Parquet;
using Parquet.Schema;

namespace KazRuMtQa.Audit.Output;

/// <summary>Each table as a Parquet file, in row groups that fit in memory however long the table is.</summary>
internal static class ParquetTables
{
    private const int RowsInAGroup = 50_000;

    public static void Write(string folder, IEnumerable<ReportTable> tables)
    {
        foreach (var table in tables)
            OutputFile.Replace(Path.Combine(folder, table.Name + ".parquet"), stream => WriteAsync(stream, table).GetAwaiter().GetResult());
    }

    private static async Task WriteAsync(Stream stream, ReportTable table)
    {
        var fields = table.Columns.Select(column => new DataField(column.Name, column.Type, isNullable: true)).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        foreach (var rows in table.Rows.Chunk(RowsInAGroup))
        {
            using var group = writer.CreateRowGroup();
            foreach (var (index, field) in fields.Index())
            {
                var values = rows.Select(row => row[index]);
                if (field.ClrType == typeof(long)) await group.WriteAsync<long>(field, values.Cast<long?>().ToArray());
                else if (field.ClrType == typeof(double)) await group.WriteAsync<double>(field, values.Cast<double?>().ToArray());
                else await group.WriteAsync(field, values.Cast<string>().ToArray());
            }

            group.CompleteValidate();
        }
    }
}
