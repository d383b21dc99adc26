using System.Text;
using KazRuMtQa.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace KazRuMtQa.Server.Requests;

/// <summary>Reads the body of a request within its limits.</summary>
internal static class RequestText
{
    /// <exception cref="Problem">The body is longer than allowed.</exception>
    public static async Task<byte[]> ReadBytes(this HttpRequest request, int longest, CancellationToken cancellation)
    {
        if (request.ContentLength > longest) throw TooLong(longest);
        // What was unpacked has lost its header.
        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } packing && !packing.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw new Problem(StatusCodes.Status415UnsupportedMediaType, "The packing of the body is not known",
                $"“{packing}” cannot be unpacked; send gzip, br or deflate.");
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var buffer = new byte[1 << 14];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (body.Length + read > longest) throw TooLong(longest);
            body.Write(buffer, 0, read);
        }

        return body.Length == body.Capacity ? body.GetBuffer() : body.ToArray();
    }

    /// <summary>The body as text, in the character set that the request names; UTF-8 unless it names one.</summary>
    /// <exception cref="Problem">The body is too long, or no text in that character set.</exception>
    public static async Task<string> ReadText(this HttpRequest request, int longest, CancellationToken cancellation) =>
        Decode(await request.ReadBytes(longest, cancellation), CharacterSet(request));

    /// <summary>The body as a form in parts.</summary>
    /// <exception cref="Problem">The body is too long, or no such form.</exception>
    public static async Task<IFormCollection> ReadParts(this HttpRequest request, int longest, CancellationToken cancellation)
    {
        request.Body = new MemoryStream(await request.ReadBytes(longest, cancellation), writable: false);
        var limits = new FormOptions { MultipartBodyLengthLimit = longest, ValueLengthLimit = longest };
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, limits));
        try
        {
            return await request.ReadFormAsync(cancellation);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException && !cancellation.IsCancellationRequested)
        {
            throw new Problem(StatusCodes.Status400BadRequest, "The body is no form", exception.Message);
        }
    }

    private static string Decode(byte[] bytes, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            var skip = bytes.AsSpan().StartsWith(strict.Preamble) ? strict.Preamble.Length : 0;
            return strict.GetString(bytes, skip, bytes.Length - skip);
        }
        catch (DecoderFallbackException exception)
        {
            throw new Problem(StatusCodes.Status400BadRequest, "The body is no text",
                $"It is not valid {encoding.WebName.ToUpperInvariant()} at byte {exception.Index}.");
        }
    }

    private static Encoding CharacterSet(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue) return Encoding.UTF8;
        return WebEncodings.Of(type.Charset.ToString())
            ?? throw new Problem(StatusCodes.Status415UnsupportedMediaType, "The character set is not known",
                $"“{type.Charset}” cannot be read; send UTF-8.");
    }

    private static Problem TooLong(int longest) =>
        new(StatusCodes.Status413PayloadTooLarge, "The body is too long", $"At most {longest} bytes are read.");
}
