using System.Globalization;
using System.Text;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// WARC (ISO 28500) and WET: pages that were answered with 200 as HTML or text, and conversions to text. Other records of the crawl (requests,
/// metadata, robots.txt) are not articles and have no place; answers that are no page are skipped with the reason. A record that is damaged, or tells
/// a wrong length, is lost alone: reading goes on where the next one begins.
/// </summary>
internal static class WarcReader
{
    public static readonly SourceFormat Format = new("warc", [".warc", ".wet"], HasRecords: true, Read);

    private const int LongestHeader = 1 << 16;
    private const int LongestPage = 32 << 20;

    private static readonly byte[] Start = "WARC/"u8.ToArray();

    /// <exception cref="InvalidDataException">The file is no WARC, or is cut off.</exception>
    private static IEnumerable<ArchiveRecord> Read(SourceReading reading)
    {
        var input = new ByteWindow(reading.Stream);
        var place = 0L;
        var records = 0L;
        while (true)
        {
            input.TakeBlankLines();
            if (!input.Need(1))
            {
                if (!input.IsBroken) yield break;
                reading.Notes.Repaired("damaged places in the packed file, passed over");
                yield return ArchiveRecord.Failed(++place, "cannot be unpacked");
                if (!input.PassBreak()) throw new InvalidDataException("cannot be unpacked further");
                continue;
            }

            records++;
            if (!input.Starts(Start) || HeadersOf(input) is not { } headers)
            {
                if (input.IsBroken)
                {
                    yield return ArchiveRecord.Failed(++place, "cannot be unpacked to its end");
                    if (!input.PassBreak()) throw new InvalidDataException("cannot be unpacked further");
                    continue;
                }

                if (!GoToNext(input, 1)) throw new InvalidDataException(records == 1
                    ? "record 1 does not begin with WARC/1; the file is damaged, or no WARC" : "the file ends within a record");
                yield return ArchiveRecord.Failed(++place, "the record does not begin with WARC/1");
                continue;
            }

            var isArticle = headers.GetValueOrDefault("warc-type") is "response" or "conversion" or "resource" && reading.Wanted(++place);
            var told = long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                ? length : -1;
            if (told > LongestPage && !isArticle && input.Skip(told)) continue;
            var (size, fault) = SizeOf(input, told);
            var block = isArticle && size <= LongestPage ? input.Span(0, (int)size).ToArray() : [];
            input.Skip(size);
            var isBroken = input.IsBroken && !input.Need(1);
            if (isArticle)
            {
                if (fault is not null
                    && isBroken) yield return ArchiveRecord.Failed(place, "cannot be unpacked to its end",
                    Described(headers, "", ArticleFormat.Plain));
                else if (fault is not null && size < told
                    && !input.Need(1)) yield return ArchiveRecord.Failed(place, fault, Described(headers, "", ArticleFormat.Plain));
                else if (size > LongestPage) yield return ArchiveRecord.Skipped(place, $"is larger than {LongestPage >> 20} MB",
                    Described(headers, "", ArticleFormat.Plain));
                else
                {
                    if (fault is not null) reading.Notes.Repaired("records of another length than they tell");
                    yield return headers["warc-type"] == "response" ? Response(headers, block, place, reading.Notes)
                        : Document(headers, headers.GetValueOrDefault("content-type") ?? "", block, place, reading.Notes);
                }
            }

            if (isBroken)
            {
                reading.Notes.Repaired("damaged places in the packed file, passed over");
                if (!input.PassBreak()) throw new InvalidDataException("cannot be unpacked further");
            }
            else if (fault is not null && size < told && !input.Need(1)) throw new EndOfStreamException("the file ends within a record");
        }
    }

    /// <summary>
    /// How long the block is: as long as it tells, when the next record or the end of the file comes behind it; else up to where the next record
    /// begins.
    /// </summary>
    private static (long Size, string? Fault) SizeOf(ByteWindow input, long told)
    {
        if (told is >= 0 and <= LongestPage && input.Need((int)told) && EndsAt(input, (int)told)) return (told, null);
        if (told > LongestPage)
        {
            // Too long for a page, or a lie: the next record tells.
            var near = NextFrom(input, 0, LongestPage);
            return (near < 0 ? told : near, near < 0 ? null : "tells a wrong length");
        }

        var next = NextFrom(input, 0, told < 0 ? LongestPage : LongestPage + (int)told);
        if (next >= 0) return (next, told < 0 ? "does not tell its length" : "tells a wrong length");
        var last = input.Available;
        // The lines behind every record stand behind this one too: it is whole, and its length wrong.
        if (last > 4 && input.Span(last - 4, last).SequenceEqual("\r\n\r\n"u8)) return (last - 4, "tells a wrong length");
        return (last, "the file ends within the record");
    }

    private static bool EndsAt(ByteWindow input, int at)
    {
        while (input.Need(at + 1) && input[at] is (byte)'\r' or (byte)'\n') at++;
        return !input.Need(at + 1) || (input.Need(at + Start.Length) && input.Span(at, at + Start.Length).SequenceEqual(Start));
    }

    /// <summary>Where the blank lines before the next record begin; −1 when none begins.</summary>
    private static int NextFrom(ByteWindow input, int from, int limit)
    {
        for (var at = input.IndexOf("\nWARC/"u8, from, limit); at >= 0; at = input.IndexOf("\nWARC/"u8, at + 1, limit))
        {
            if (!input.Need(at + 8) || !char.IsAsciiDigit((char)input[at + 6])) continue;
            var end = at;
            while (end > 0 && input[end - 1] is (byte)'\r' or (byte)'\n') end--;
            return end;
        }

        return -1;
    }

    private static bool GoToNext(ByteWindow input, int from)
    {
        const int step = 1 << 20;
        while (input.Need(from + 1))
        {
            if (NextFrom(input, from, step) is >= 0 and var next)
            {
                input.Skip(next);
                return true;
            }

            input.Skip(Math.Min(input.Available, step - Start.Length - 3));
            from = 0;
        }

        return false;
    }

    private static ArchiveRecord Response(Dictionary<string, string> headers, byte[] block, long place, SourceNotes notes)
    {
        var input = new ByteWindow(new MemoryStream(block, writable: false));
        var http = HeadersOf(input) ?? [];
        var status = http.GetValueOrDefault("")?.Split(' ', 3) is [_, var code, ..] ? code : "none";
        if (status != "200") return ArchiveRecord.Skipped(place, $"was answered with status {status}", Described(headers, "", ArticleFormat.Plain));
        input.Need(int.MaxValue);
        var body = input.Span(0, input.Available).ToArray();
        try
        {
            return Document(headers, http.GetValueOrDefault("content-type")
                ?? "", HttpBody.Read(http, body, LongestPage, notes.Repaired), place, notes);
        }
        catch (InvalidDataException exception)
        {
            return ArchiveRecord.Failed(place, exception.Message, Described(headers, "", ArticleFormat.Plain));
        }
    }

    private static ArchiveRecord Document(Dictionary<string, string> headers, string contentType, byte[] body, long place, SourceNotes notes)
    {
        var type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        if (type.Length == 0 && PageText.IsHtml(body)) type = "text/html";
        if (type is not ("text/html" or "application/xhtml+xml" or "text/plain")) return ArchiveRecord.Skipped(place,
            $"is no page: {(type.Length == 0 ? "no type" : type)}", Described(headers, "", ArticleFormat.Plain));
        var text = type == "text/plain" ? SourceText.Decode(body, notes.Repaired, PageText.CharacterSet(contentType))
            : PageText.Decode(body, PageText.CharacterSet(contentType), notes.Repaired);
        var article = Described(headers, text, type == "text/plain" ? ArticleFormat.Plain : ArticleFormat.Html);
        return string.IsNullOrWhiteSpace(text) ? ArchiveRecord.Skipped(place, "there is no text", article) : ArchiveRecord.Of(place, article);
    }

    private static Article Described(Dictionary<string, string> headers, string text, ArticleFormat format)
    {
        var url = headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
        return new Article(text)
        {
            Format = format,
            Id = headers.GetValueOrDefault("warc-record-id")?.Trim('<', '>'),
            Url = url,
            Date = headers.GetValueOrDefault("warc-date"),
            Outlet = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null,
        };
    }

    /// <summary>Lines up to an empty one; the first line stands under an empty name. Null where they do not end.</summary>
    private static Dictionary<string, string>? HeadersOf(ByteWindow input)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < LongestHeader)
        {
            var end = input.IndexOf("\n"u8, at, LongestHeader);
            if (end < 0) return null;
            var line = Encoding.UTF8.GetString(input.Span(at, end)).TrimEnd('\r');
            at = end + 1;
            if (line.Length == 0)
            {
                input.Skip(at);
                return headers;
            }

            if (headers.Count == 0) headers[""] = line;
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return null;
    }
}
