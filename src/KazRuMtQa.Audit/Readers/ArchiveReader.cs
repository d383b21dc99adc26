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
/// <param name="Records">Where in a JSON file the articles are: <c>articles[]</c>, <c>response.docs[]</c>; null to look for them.</param>
internal sealed record ReaderOptions(FieldMap Fields, string? Query, bool WholePages = false, string? Records = null)
{
    /// <summary>The PostgreSQL databases among the sources, each with what opens it; the sources themselves hold only the names.</summary>
    public IReadOnlyList<PostgreSqlAddress> Databases { get; init; } = [];
}

/// <summary>Reads the records of a source as a stream, whatever its format. What is wrong with a source ends it, never the audit.</summary>
/// <param name="options">How.</param>
/// <param name="opens">Opens a file, unpacked.</param>
internal sealed class ArchiveReader(ReaderOptions options, Func<string, Stream> opens)
{
    /// <param name="options">How.</param>
    /// <param name="counted">Is told of the bytes read from the disk.</param>
    public ArchiveReader(ReaderOptions options, Action<int> counted)
        : this(options, path => Decompression.Open(path, counted))
    {
    }

    /// <summary>
    /// The records, in order, with rising places. Those that are not wanted may be left out, unread. When the source cannot be read further, the last
    /// record is a failed one that says why, in the place of the source itself, so that no result of an earlier run gives way to it; and
    /// <paramref name="notes"/> hold it, with what was repaired.
    /// </summary>
    public IEnumerable<ArchiveRecord> Read(Source source, Predicate<long> wanted, SourceNotes notes)
    {
        using var records = Records(source, wanted, notes).GetEnumerator();
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
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // A reader, ours or a library's, that stumbles over one file must not end the audit of the others.
                fault = Defect.Describe(exception).ReplaceLineEndings(" ");
            }

            if (fault is not null)
            {
                notes.Damage = fault;
                yield return ArchiveRecord.Failed(ArchiveRecord.Whole, fault);
                yield break;
            }

            yield return records.Current;
        }
    }

    private IEnumerable<ArchiveRecord> Records(Source source, Predicate<long> wanted, SourceNotes notes)
    {
        if (!source.HasRecords && !wanted(1)) yield break;
        using var stream = source.Format.IsDatabase || source.Format == SourceFormats.Unknown ? Stream.Null
            : opens(source.Path);
        var reading = new SourceReading(source, stream, options, wanted, notes, opens);
        foreach (var record in ArticleDates.Resolve(source.Format.Read(reading), notes))
            yield return options.WholePages ? record.Bounded() : PageReader.ArticleOf(record.Bounded());
        if (reading.Fields.Fault() is { } fault) throw new InvalidDataException(fault);
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
            JsonReaderException json => $"no valid JSON: {JsonFault.Describe(json)} (line {json.LineNumber}, character {json.LinePosition})",
            XmlException => $"no valid XML: {exception.Message}",
            DbException or SocketException or TimeoutException => $"the database says: {exception.Message.ReplaceLineEndings(" ")}",
            InvalidDataException or ZstdException or EndOfStreamException when Decompression.IsPacked(source.Path)
                && !exception.Message.StartsWith("cannot be", StringComparison.Ordinal) => $"cannot be unpacked further: {exception.Message}",
            _ => exception.Message,
        };
        return reason.Replace(source.Path + ": ", "", StringComparison.Ordinal)
            .Replace($"'{Path.GetFullPath(source.Path)}'", "it", StringComparison.Ordinal).TrimEnd('.');
    }
}
