using System.Text;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>JSON Lines: one object a line. A line that is no object is named and the next goes on.</summary>
internal static class JsonLinesReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<ArchiveRecord> Read(Stream stream, FieldMap map, Predicate<long> wanted)
    {
        var lines = new LineReader(stream, "the file");
        var json = new JsonRecord(map);
        for (var line = 1L; Next(lines, json, line, wanted) is { } next; line++)
        {
            if (next.Record is { } record) yield return record;
        }
    }

    /// <returns>Null at the end; no record for a line that is not wanted.</returns>
    private static (ArchiveRecord? Record, bool _)? Next(LineReader lines, JsonRecord json, long line, Predicate<long> wanted)
    {
        if (!lines.TryRead(out var bytes)) return null;
        if (!wanted(line)) return (null, false);
        if (line == 1 && bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        if (bytes.Trim(" \t\r"u8).IsEmpty) return (ArchiveRecord.Skipped(line, "the line is empty"), false);
        try
        {
            return (json.Read(Utf8.GetString(bytes), line), false);
        }
        catch (DecoderFallbackException)
        {
            return (ArchiveRecord.Failed(line, $"the line is not valid UTF-8 at byte {TextEncodings.FirstInvalidByte(bytes)}"), false);
        }
    }
}
