using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Output;

/// <summary>Each table as a CSV file with a header (RFC 4180, UTF-8).</summary>
internal static class CsvTables
{
    /// <summary>A cell that a spreadsheet would run as a formula gets a quote before it: the content of an archive is not to be trusted.</summary>
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    public static void Write(string folder, IEnumerable<ReportTable> tables)
    {
        foreach (var table in tables) OutputFile.Write(Path.Combine(folder, table.Name + ".csv"), writer => Write(writer, table));
    }

    private static void Write(TextWriter writer, ReportTable table)
    {
        using var csv = new CsvWriter(writer, Configuration, leaveOpen: true);
        foreach (var column in table.Columns) csv.WriteField(column.Name);
        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            foreach (var value in row) csv.WriteField(value);
            csv.NextRecord();
        }
    }
}
