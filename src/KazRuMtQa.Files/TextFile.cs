using System.Text;

namespace KazRuMtQa.Files;

/// <summary>A text with the encoding it was read in, so that a repaired text can be written back as it was.</summary>
internal sealed record TextFile(string Path, string Text, TextEncoding Encoding, bool HasByteOrderMark)
{
    /// <summary>More would not fit into the memory of most machines: a check takes about twenty times the size of the file.</summary>
    private const long MostBytes = 512L << 20;

    /// <summary>Reads UTF-8, UTF-16 and the Windows code pages of Russian and Western text; a path of <c>-</c> is standard input.</summary>
    /// <exception cref="ToolException">The file cannot be read, or is no text in an encoding that is known.</exception>
    public static TextFile Read(string path)
    {
        try
        {
            if (path != "-" && Directory.Exists(path)) throw new ToolException($"{path}: is a directory; name the files to check.");
            using var stream = path == "-" ? StandardStreams.OpenInput() : File.OpenRead(path);
            return Read(path, stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"{path}: no such file.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ToolException($"{path}: no permission to read it.", exception);
        }
        catch (IOException exception)
        {
            throw new ToolException($"{path}: cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>As <see cref="Read(string)"/>, of a stream that is open already.</summary>
    public static TextFile Read(string path, Stream stream) =>
        Decode(path == "-" ? "standard input" : path, ReadAll(path, stream)) with { Path = path };

    /// <exception cref="ToolException">The text holds a character that the file's encoding has not.</exception>
    public byte[] Encode(string text)
    {
        try
        {
            return [.. HasByteOrderMark ? TextEncodings.ByteOrderMarkOf(Encoding) : [], .. TextEncodings.Encode(Encoding, text)];
        }
        catch (EncoderFallbackException exception)
        {
            throw new ToolException($"{Path}: a repair needs “{exception.CharUnknown}”, which {TextEncodings.NameOf(Encoding)} has not; convert the file to UTF-8 first.", exception);
        }
    }

    /// <summary>The text of a file that is only read: a few bytes that are no text do not keep the rest from being checked.</summary>
    /// <exception cref="ToolException">It is no text at all.</exception>
    public static string OfArchive(string path, byte[] bytes, Action<string> repaired)
    {
        try
        {
            return Decode(path, bytes).Text;
        }
        catch (ToolException) when (ForeignFormat.Of(bytes) is null && !bytes.AsSpan().ContainsAnyInRange((byte)0, (byte)8))
        {
            return SourceText.Decode(bytes, repaired);
        }
    }

    private static TextFile Decode(string path, byte[] bytes)
    {
        if (ForeignFormat.Of(bytes) is { } format) throw new ToolException($"{path}: {format}");
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]) throw new ToolException($"{path}: is UTF-32; convert it to UTF-8.");
        foreach (var encoding in (ReadOnlySpan<TextEncoding>)[TextEncoding.Utf8, TextEncoding.Utf16LittleEndian, TextEncoding.Utf16BigEndian])
        {
            var mark = TextEncodings.ByteOrderMarkOf(encoding);
            if (bytes.AsSpan().StartsWith(mark)) return Decode(path, bytes, encoding, mark.Length);
        }

        return Decode(path, bytes, EncodingGuess.Utf16(bytes) ?? TextEncoding.Utf8, 0);
    }

    private static TextFile Decode(string path, byte[] bytes, TextEncoding encoding, int skip)
    {
        if (encoding != TextEncoding.Utf8 && bytes.Length % 2 != 0)
            throw new ToolException($"{path}: is not valid {TextEncodings.NameOf(encoding)}: half a character stands at byte {bytes.Length - 1}.");
        try
        {
            return new TextFile(path, TextEncodings.Decode(encoding, bytes.AsSpan(skip)), encoding, skip > 0);
        }
        catch (DecoderFallbackException exception)
        {
            var invalid = skip + TextEncodings.FirstInvalidByte(bytes.AsSpan(skip));
            if (skip == 0 && EncodingGuess.CodePage(bytes, invalid) is { } guess)
                return new TextFile(path, TextEncodings.Decode(guess, bytes), guess, false);
            throw new ToolException($"{path}: is not valid UTF-8 at byte {invalid} (0x{bytes[invalid]:X2}); convert it to UTF-8 (UTF-16 and Windows-1251 are read too).", exception);
        }
    }

    /// <exception cref="ToolException">It is too large.</exception>
    public static byte[] ReadAll(string path, Stream stream)
    {
        if (stream.CanSeek && stream.Length > MostBytes) throw TooLarge(path);
        using var memory = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (memory.Length + read > MostBytes) throw TooLarge(path);
            memory.Write(buffer, 0, read);
        }

        return memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray();
    }

    private static ToolException TooLarge(string path) => new($"{path}: is larger than {MostBytes >> 20} MB; split it.");
}
