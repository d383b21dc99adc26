using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// CSV and TSV with a header, in any encoding. A row with too few or too many cells, or with stray quotation marks, is named and the next goes on. A
/// line <c>sep=;</c> before the header, by which Excel is told the delimiter, is obeyed; blanks around names and values are none of them.
/// </summary>
internal static class CsvArticleReader
{
    public static readonly SourceFormat Csv = new("csv", [".csv"], HasRecords: true, reading => Read(reading, null));

    public static readonly SourceFormat Tsv = new("tsv", [".tsv", ".tab"], HasRecords: true, reading => Read(reading, "\t"));

    /// <param name="delimiter">Null to find it in the header: comma, semicolon, tabulator or bar.</param>
    /// <exception cref="InvalidDataException">There is no header, or no column that an article can be read from.</exception>
    private static IEnumerable<ArchiveRecord> Read(SourceReading reading, string? delimiter)
    {
        using var all = SourceText.Open(reading.Stream, reading.Notes.Repaired);
        var (named, text) = WithoutDelimiterLine(all);
        delimiter = named ?? delimiter;
        string? fault = null;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter ?? ",",
            DetectDelimiter = delimiter is null,
            DetectDelimiterValues = [",", ";", "\t", "|"],
            TrimOptions = delimiter == "\t" ? TrimOptions.None : TrimOptions.Trim,
            BadDataFound = found => fault = $"the quotation marks of the row do not match: {Shortened(found.RawRecord)}",
            MissingFieldFound = null,
        };
        using var csv = new CsvReader(text, configuration);
        if (!csv.Read() || !csv.ReadHeader()
            || csv.HeaderRecord is not { } columns) throw new InvalidDataException("the file is empty; a header was expected");
        var header = columns.Select(column => column.Trim('\uFEFF', ' ', '\t')).ToArray();
        var map = reading.Options.Fields;
        if (map.MissingFrom(header) is { } missing) throw new InvalidDataException(missing);
        var values = new FieldValues(map, reading.Notes);
        for (var row = 1L; csv.Read(); row++)
        {
            var why = fault;
            fault = null;
            if (!reading.Wanted(row)) continue;
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

    /// <summary>The delimiter that a first line <c>sep=;</c> names, and what comes behind it; null where there is none.</summary>
    private static (string? Delimiter, TextReader Text) WithoutDelimiterLine(StreamReader text)
    {
        var first = new char[6];
        var length = text.ReadBlock(first);
        if (length < 6 || !first.AsSpan().StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            || first[5] is not ('\r' or '\n')) return (null, new TextWithStart(new string(first, 0, length), text));
        // What can be no delimiter names none.
        return (first[4] is '"' or ' ' or '\r' or '\n' ? null : first[4].ToString(), text);
    }

    private static string Shortened(string row) => row.Length > 60 ? row[..60].TrimEnd() + "…" : row.TrimEnd();

    /// <summary>A text of which the beginning was read already.</summary>
    private sealed class TextWithStart(string start, TextReader rest) : TextReader
    {
        private int at;

        public override int Peek() => at < start.Length ? start[at] : rest.Peek();

        public override int Read() => at < start.Length ? start[at++] : rest.Read();

        public override int Read(char[] buffer, int index, int count)
        {
            if (at == start.Length) return rest.Read(buffer, index, count);
            var length = Math.Min(count, start.Length - at);
            start.CopyTo(at, buffer, index, length);
            at += length;
            return length;
        }
    }
}
