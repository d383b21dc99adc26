using System.Text;
using UtfUnknown;

namespace KazRuMtQa.Runner.Input;

/// <summary>A text with the encoding it was read in, so that a repaired text can be written back as it was.</summary>
internal sealed record TextFile(string Path, string Text, Encoding Encoding, bool HasByteOrderMark)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public bool IsUtf8 => Encoding is UTF8Encoding;

    /// <summary>Reads UTF-8, UTF-16 and the Windows code pages of Cyrillic and Western text; a path of <c>-</c> is standard input.</summary>
    /// <exception cref="ToolException">The file cannot be read, or is no text in an encoding that is known.</exception>
    public static TextFile Read(string path)
    {
        try
        {
            if (path != "-" && Directory.Exists(path)) throw new ToolException($"{path}: is a directory; name the files to check.");
            return Decode(path, path == "-" ? ReadAll(Console.OpenStandardInput()) : File.ReadAllBytes(path));
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

    public byte[] Encode(string text) => HasByteOrderMark ? [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)] : Encoding.GetBytes(text);

    private static TextFile Decode(string path, byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Strict(path, bytes, new UTF8Encoding(true, true), 3);
        if (bytes is [0xFF, 0xFE, ..]) return Strict(path, bytes, new UnicodeEncoding(false, true, false), 2);
        if (bytes is [0xFE, 0xFF, ..]) return Strict(path, bytes, new UnicodeEncoding(true, true, false), 2);
        try
        {
            return new TextFile(path, Utf8.GetString(bytes), Utf8, false);
        }
        catch (DecoderFallbackException)
        {
            return Guess(path, bytes);
        }
    }

    private static TextFile Strict(string path, byte[] bytes, Encoding encoding, int skip)
    {
        try
        {
            return new TextFile(path, encoding.GetString(bytes, skip, bytes.Length - skip), encoding, true);
        }
        catch (DecoderFallbackException exception)
        {
            throw new ToolException($"{path}: is not valid {encoding.WebName}.", exception);
        }
    }

    private static TextFile Guess(string path, byte[] bytes)
    {
        var sample = bytes.Length > 1 << 20 ? bytes.AsSpan(0, 1 << 20).ToArray() : bytes;
        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        var encoding = detected?.Encoding;
        if (encoding is null || detected!.Confidence < 0.5 || encoding.WebName is not ("windows-1251" or "windows-1252" or "iso-8859-1" or "iso-8859-5" or "koi8-r" or "utf-16" or "utf-16BE"))
            throw new ToolException($"{path}: is neither UTF-8, UTF-16 nor Windows-1251/1252 text; convert it to UTF-8.");
        return new TextFile(path, encoding.GetString(bytes), encoding, false);
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
