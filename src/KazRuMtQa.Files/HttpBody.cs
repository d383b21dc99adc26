using System.Globalization;
using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace KazRuMtQa.Files;

/// <summary>
/// The body of an answer as its sender meant it: chunks joined, unpacked. Crawlers keep the headers and may have done either already: what does not
/// look chunked or packed is taken as it is.
/// </summary>
internal static class HttpBody
{
    /// <param name="longest">What a small body may unpack to, at most.</param>
    /// <exception cref="InvalidDataException">It is packed in a way that nobody knows, damaged, or too large.</exception>
    public static byte[] Read(IReadOnlyDictionary<string, string> headers, byte[] body, int longest, Action<string> repaired)
    {
        if (headers.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            if (Joined(body) is { } joined) body = joined;
            else repaired("bodies that were joined already, though their header says “chunked”");
        }

        foreach (var coding in (headers.GetValueOrDefault("content-encoding") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse())
            body = Unpacked(coding.ToLowerInvariant(), body, longest, repaired);
        return body;
    }

    private static byte[] Unpacked(string coding, byte[] body, int longest, Action<string> repaired)
    {
        if (coding is "identity" or "none" or "utf-8" || body.Length == 0) return body;
        if (body is [0x1F, 0x8B, ..]) return All(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), coding, longest);
        if (body is [0x28, 0xB5, 0x2F, 0xFD, ..]) return All(new DecompressionStream(new MemoryStream(body)), coding, longest);
        if (IsText(body))
        {
            repaired("bodies that were unpacked already, though their header says they are packed");
            return body;
        }

        switch (coding)
        {
            case "br": return All(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), coding, longest);
            case "deflate":
                // Zlib by the standard, without its header by custom.
                var zlib = (body[0] & 0x0F) == 8 && body.Length > 1 && ((body[0] << 8) | body[1]) % 31 == 0;
                return All(zlib ? new ZLibStream(new MemoryStream(body), CompressionMode.Decompress)
                    : new DeflateStream(new MemoryStream(body), CompressionMode.Decompress), coding, longest);
            default: throw new InvalidDataException($"is packed in a way that cannot be unpacked: {coding}");
        }
    }

    private static byte[] All(Stream packed, string coding, int longest)
    {
        using (packed)
        {
            var unpacked = new MemoryStream();
            var buffer = new byte[1 << 15];
            try
            {
                for (int read; (read = packed.Read(buffer)) > 0;)
                {
                    unpacked.Write(buffer, 0, read);
                    if (unpacked.Length > longest) throw new InvalidDataException($"unpacks to more than {longest >> 20} MB");
                }
            }
            catch (Exception exception) when (exception is InvalidOperationException or ZstdException or IOException)
            {
                throw new InvalidDataException($"cannot be unpacked ({coding}): {exception.Message.TrimEnd('.')}", exception);
            }

            return unpacked.ToArray();
        }
    }

    /// <summary>Begins like text in some encoding: what is packed has bytes of every kind.</summary>
    private static bool IsText(ReadOnlySpan<byte> body)
    {
        var head = body[..Math.Min(body.Length, 512)];
        foreach (var c in head) if (c is < (byte)' ' and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C)) return false;
        return true;
    }

    /// <summary>The chunks in a row; null where no size of a chunk stands first. What is cut off ends there.</summary>
    private static byte[]? Joined(byte[] body)
    {
        var joined = new MemoryStream(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var end = Array.IndexOf(body, (byte)'\n', at, Math.Min(body.Length - at, 256));
            var line = end < 0 ? "" : Encoding.Latin1.GetString(body, at, end - at).Split(';')[0].Trim();
            if (!int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                if (joined.Length == 0) return null;
                break;
            }

            if (length == 0) break;
            at = end + 1;
            joined.Write(body, at, Math.Min(length, body.Length - at));
            at = Math.Min(body.Length, at + Math.Min(length, body.Length - at));
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n') at++;
        }

        return joined.ToArray();
    }
}
