using System.Text;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>JSON Lines: one object a line. A line that is no object is named and the next goes on.</summary>
internal static class JsonLinesReader
{
    public static readonly SourceFormat Format = new("jsonlines", [".jsonl", ".ndjson"], HasRecords: true, Read);

    /// <summary>Bytes of a line that may be an article.</summary>
    private const int LongestLine = 64 << 20;

    private static IEnumerable<ArchiveRecord> Read(SourceReading reading)
    {
        var lines = new LineReader(SourceText.AsUtf8(reading.Stream, reading.Notes.Repaired), "the file", LongestLine);
        var json = new JsonRecord(reading);
        var utf8 = StrayBytes.Utf8(reading.Notes.Repaired);
        for (var line = 1L; Next(lines, json, line, utf8, reading.Wanted) is { } next; line++)
        {
            if (next.Record is { } record) yield return record;
        }
    }

    /// <returns>Null at the end; no record for a line that is not wanted.</returns>
    private static (ArchiveRecord? Record, bool _)? Next(LineReader lines, JsonRecord json, long line, Encoding utf8, Predicate<long> wanted)
    {
        if (!lines.TryRead(out var bytes)) return null;
        if (!wanted(line)) return (null, false);
        if (lines.IsTooLong) return (ArchiveRecord.Failed(line, $"the line is longer than {LongestLine >> 20} MB, which no article is"), false);
        if (bytes.Trim(" \t\r"u8).IsEmpty) return (ArchiveRecord.Skipped(line, "the line is empty"), false);
        return (json.Read(utf8.GetString(bytes), line), false);
    }
}
