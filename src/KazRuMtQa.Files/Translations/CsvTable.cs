using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace KazRuMtQa.Files.Translations;

/// <summary>A CSV or TSV file of two columns, the original in one and the translation in the other, with or without a header.</summary>
internal static class CsvTable
{
    public static readonly string[] Extensions = [".csv", ".tsv", ".tab"];

    /// <summary>Names of languages and of sides; a row of two of them is a header.</summary>
    private const int MostWordsOfHeader = 3;

    public static bool IsTable(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <param name="text">The whole file.</param>
    /// <returns>Null of a file that is something else: a list of articles, or no table.</returns>
    public static TranslationFile? Read(string text)
    {
        // Sentences hold commas and semicolons, and no tabulators.
        var isTabbed = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal))).Contains('\t');
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = isTabbed ? "\t" : ",",
            DetectDelimiter = !isTabbed,
            DetectDelimiterValues = [",", ";", "|"],
            BadDataFound = null,
            MissingFieldFound = null,
        };
        using var reader = new StringReader(text);
        using var csv = new CsvParser(reader, configuration);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            string[] cells = [.. (csv.Record ?? []).Select(cell => cell.Trim('\uFEFF', ' ', '\t', '\r', '\n'))];
            if (cells.Any(cell => cell.Length > 0)) rows.Add(cells);
        }

        if (rows.Count > 1 && IsHeader(rows[0])) rows.RemoveAt(0);
        return TwoColumns.Read(rows);
    }

    /// <summary>ru, en; Original, Translation: words without a stop.</summary>
    private static bool IsHeader(string[] cells) => Array.TrueForAll(cells, cell =>
        cell.Length > 0 && cell[^1] is not ('.' or '!' or '?' or '…' or '»' or '”') && cell.Split(' ').Length <= MostWordsOfHeader);
}
