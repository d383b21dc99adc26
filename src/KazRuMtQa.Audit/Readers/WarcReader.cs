using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// WARC (ISO 28500) and WET: pages that were answered with 200 as HTML or text, and conversions to text. Other records of the crawl
/// (requests, metadata, robots.txt) are not articles and have no place; answers that are no page are skipped with the reason.
/// </summary>
internal static class WarcReader
{
    private const int LongestHeader = 1 << 16;
    private const int LongestPage = 32 << 20;

    /// <exception cref="InvalidDataException">The file is no WARC, or is cut off.</exception>
    public static IEnumerable<ArchiveRecord> Read(Stream stream, Predicate<long> wanted)
    {
        using var input = new BufferedStream(stream, 1 << 16);
        var place = 0L;
        while (Headers(input, isFirst: true) is { } headers)
        {
            if (!headers.TryGetValue("", out var version) || !version.StartsWith("WARC/", StringComparison.Ordinal)) throw new InvalidDataException($"record {place + 1} does not begin with WARC/1; the file is damaged, or no WARC");
            if (!long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw new InvalidDataException($"record {place + 1} does not tell its length");
            var type = headers.GetValueOrDefault("warc-type") ?? "";
            if (type is not ("response" or "conversion" or "resource") || !wanted(++place))
            {
                Skip(input, length);
                continue;
            }

            if (length > LongestPage)
            {
                Skip(input, length);
                yield return ArchiveRecord.Skipped(place, $"is larger than {LongestPage >> 20} MB", Described(headers, "", ArticleFormat.Plain));
                continue;
            }

            var block = new byte[length];
            input.ReadExactly(block);
            yield return type == "response" ? Response(headers, block, place) : Document(headers, headers.GetValueOrDefault("content-type") ?? "", block, place);
        }
    }

    private static ArchiveRecord Response(Dictionary<string, string> headers, byte[] block, long place)
    {
        using var input = new MemoryStream(block, writable: false);
        var http = Headers(input, isFirst: true) ?? [];
        var status = http.GetValueOrDefault("")?.Split(' ', 3) is [_, var code, ..] ? code : "none";
        if (status != "200") return ArchiveRecord.Skipped(place, $"was answered with status {status}", Described(headers, "", ArticleFormat.Plain));
        if (http.GetValueOrDefault("content-encoding") is { Length: > 0 } encoding and not "identity") return ArchiveRecord.Skipped(place, $"is packed ({encoding})", Described(headers, "", ArticleFormat.Plain));
        var body = http.GetValueOrDefault("transfer-encoding") == "chunked" ? Unchunked(input) : block[(int)input.Position..];
        return Document(headers, http.GetValueOrDefault("content-type") ?? "", body, place);
    }

    private static ArchiveRecord Document(Dictionary<string, string> headers, string contentType, byte[] body, long place)
    {
        var type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        if (type is not ("text/html" or "application/xhtml+xml" or "text/plain")) return ArchiveRecord.Skipped(place, $"is no page: {(type.Length == 0 ? "no type" : type)}", Described(headers, "", ArticleFormat.Plain));
        if (Decode(contentType, body, type) is not { } text) return ArchiveRecord.Failed(place, "its character set is not known", Described(headers, "", ArticleFormat.Plain));
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

    /// <summary>By the header, by what the page says of itself, or UTF-8.</summary>
    private static string? Decode(string contentType, byte[] body, string type)
    {
        var name = CharacterSet(contentType);
        if (name is null && type != "text/plain") name = CharacterSet(new HtmlParser().ParseDocument(Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, 4096))).QuerySelector("meta[charset]")?.GetAttribute("charset") is { } meta ? "charset=" + meta : "");
        try
        {
            return (name is null ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetString(body);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? CharacterSet(string contentType)
    {
        var at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : contentType[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'') is { Length: > 0 } name ? name : null;
    }

    /// <summary>Lines up to an empty one; the first line stands under an empty name. Null at the end of the file.</summary>
    private static Dictionary<string, string>? Headers(Stream input, bool isFirst)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var size = 0;
        while (Line(input, ref size) is { } line)
        {
            // Records are set apart by empty lines.
            if (line.Length == 0 && isFirst) continue;
            if (line.Length == 0) return headers;
            if (isFirst) headers[""] = line;
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            isFirst = false;
        }

        return isFirst ? null : throw new EndOfStreamException("the file ends within a header");
    }

    private static string? Line(Stream input, ref int size)
    {
        var line = new StringBuilder();
        for (int next; (next = input.ReadByte()) >= 0;)
        {
            if (++size > LongestHeader) throw new InvalidDataException("a header does not end; the file is damaged, or no WARC");
            if (next == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)next);
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    private static void Skip(Stream input, long length)
    {
        var buffer = new byte[1 << 14];
        while (length > 0)
        {
            var read = input.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0) throw new EndOfStreamException("the file ends within a record");
            length -= read;
        }
    }

    private static byte[] Unchunked(MemoryStream input)
    {
        using var body = new MemoryStream();
        var size = 0;
        while (Line(input, ref size) is { } line && int.TryParse(line.Split(';')[0].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) && length > 0)
        {
            var chunk = new byte[Math.Min(length, input.Length - input.Position)];
            input.ReadExactly(chunk);
            body.Write(chunk);
            Line(input, ref size);
            size = 0;
        }

        return body.ToArray();
    }
}
