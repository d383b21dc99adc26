using System.Data.Common;
using System.Net.Sockets;
using System.Text;
using System.Xml;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;
using Newtonsoft.Json;
using ZstdSharp;

namespace KazRuMtQa.Audit.Readers;

/// <summary>How to read the sources of an archive.</summary>
/// <param name="Query">Gives the articles of a database.</param>
/// <param name="WholePages">Whether pages are checked with all that stands around the article.</param>
internal sealed record ReaderOptions(FieldMap Fields, string? Query, bool WholePages = false)
{
    /// <summary>The PostgreSQL databases among the sources, each with what opens it; the sources themselves hold only the names.</summary>
    public IReadOnlyList<PostgreSqlAddress> Databases { get; init; } = [];
}

/// <summary>Reads the records of a source as a stream, whatever its format. What is wrong with a source ends it, never the audit.</summary>
internal sealed class ArchiveReader(ReaderOptions options, Action<int> counted)
{
    /// <summary>
    /// The records, in order, with rising places. Those that are not wanted may be left out, unread. When the source cannot be read further, the
    /// last record is a failed one that says why, in the place of the source itself, so that no result of an earlier run gives way to it; and
    /// <paramref name="damage"/> is told.
    /// </summary>
    public IEnumerable<ArchiveRecord> Read(Source source, Predicate<long> wanted, Action<string> damage)
    {
        using var records = Records(source, wanted).GetEnumerator();
        while (true)
        {
            string? fault = null;
            try
            {
                if (!records.MoveNext()) yield break;
            }
            catch (Exception exception) when (IsFaultOfSource(exception))
            {
                fault = Describe(source, exception);
            }

            if (fault is not null)
            {
                damage(fault);
                yield return ArchiveRecord.Failed(ArchiveRecord.Whole, fault);
                yield break;
            }

            yield return records.Current;
        }
    }

    private IEnumerable<ArchiveRecord> Records(Source source, Predicate<long> wanted)
    {
        if (source.Format == SourceFormat.Unknown)
        {
            yield return ArchiveRecord.Skipped(1, "not a format that articles come in: " + (Path.GetExtension(source.Path) is { Length: > 0 } extension ? extension : "no extension"));
            yield break;
        }

        if (!source.HasRecords && !wanted(1)) yield break;
        foreach (var record in source.Format is SourceFormat.Sqlite or SourceFormat.PostgreSql ? DatabaseReader.Read(source, options, wanted) : FileRecords(source, wanted))
            yield return options.WholePages ? record : PageReader.ArticleOf(record);
    }

    private IEnumerable<ArchiveRecord> FileRecords(Source source, Predicate<long> wanted)
    {
        using var stream = Decompression.Open(source.Path, counted);
        var records = source.Format switch
        {
            SourceFormat.JsonLines => JsonLinesReader.Read(stream, options.Fields, wanted),
            SourceFormat.Json => JsonFileReader.Read(stream, options.Fields, wanted),
            SourceFormat.Csv => CsvArticleReader.Read(stream, null, options.Fields, wanted),
            SourceFormat.Tsv => CsvArticleReader.Read(stream, "\t", options.Fields, wanted),
            SourceFormat.Parquet => ParquetArticleReader.Read(stream, options.Fields, wanted),
            SourceFormat.Xml => XmlArticleReader.Read(stream, wanted),
            SourceFormat.Warc => WarcReader.Read(stream, wanted),
            SourceFormat.List => ListReader.Read(source, stream, wanted, ReadOne),
            _ => [WholeFileReader.Read(source, stream)],
        };
        foreach (var record in records) yield return record;
    }

    private ArchiveRecord ReadOne(Source file)
    {
        using var stream = Decompression.Open(file.Path, counted);
        return WholeFileReader.Read(file, stream);
    }

    /// <summary>What can be wrong with a source, of whatever format it is.</summary>
    public static bool IsFaultOfSource(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException or ZstdException or ToolException or DecoderFallbackException
            or JsonReaderException or XmlException or DbException or SocketException or TimeoutException;

    /// <summary>The message without the path, which stands beside it.</summary>
    private static string Describe(Source source, Exception exception)
    {
        var reason = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "the file has vanished",
            UnauthorizedAccessException => "no permission to read it",
            DecoderFallbackException => "is not valid UTF-8 from here on; convert it",
            JsonReaderException json => $"no valid JSON: {JsonFault.Describe(json)} (line {json.LineNumber}, character {json.LinePosition})",
            XmlException when exception.Message.Contains("DTD", StringComparison.Ordinal) => "has a DOCTYPE, which is refused",
            XmlException => $"no valid XML: {exception.Message}",
            DbException or SocketException or TimeoutException => $"the database says: {exception.Message.ReplaceLineEndings(" ")}",
            InvalidDataException or ZstdException or EndOfStreamException when Decompression.IsPacked(source.Path) => $"cannot be unpacked further: {exception.Message}",
            _ => exception.Message,
        };
        return reason.Replace(source.Path + ": ", "", StringComparison.Ordinal).Replace($"'{Path.GetFullPath(source.Path)}'", "it", StringComparison.Ordinal).TrimEnd('.');
    }
}
