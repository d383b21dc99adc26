using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace KazRuMtQa.Audit.Readers;

/// <summary>CSV and TSV with a header, UTF-8. A row with too few or too many cells, or with stray quotation marks, is named and the next goes on.</summary>
internal static class CsvArticleReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="delimiter">Null to find it in the header: comma, semicolon, tabulator or bar.</param>
    /// <exception cref="InvalidDataException">There is no header, or no column that an article can be read from.</exception>
    public static IEnumerable<ArchiveRecord> Read(Stream stream, string? delimiter, FieldMap map, Predicate<long> wanted)
    {
        string? fault = null;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter ?? ",",
            DetectDelimiter = delimiter is null,
            DetectDelimiterValues = [",", ";", "\t", "|"],
            BadDataFound = found => fault = $"the quotation marks of the row do not match: {Shortened(found.RawRecord)}",
            MissingFieldFound = null,
        };
        using var reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: true);
        using var csv = new CsvReader(reader, configuration);
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } header) throw new InvalidDataException("the file is empty; a header was expected");
        if (map.MissingFrom(header) is { } missing) throw new InvalidDataException(missing);
        var values = new FieldValues(map);
        for (var row = 1L; csv.Read(); row++)
        {
            var why = fault;
            fault = null;
            if (!wanted(row)) continue;
            why ??= csv.Parser.Count == header.Length ? null : $"the row has {csv.Parser.Count} cells, the header {header.Length}";
            if (why is not null)
            {
                yield return ArchiveRecord.Failed(row, why);
                continue;
            }

            values.Clear();
            for (var i = 0; i < header.Length; i++) values.Set(header[i], csv[i]);
            yield return values.ToRecord(row);
        }
    }

    private static string Shortened(string row) => row.Length > 60 ? row[..60].TrimEnd() + "…" : row.TrimEnd();
}
