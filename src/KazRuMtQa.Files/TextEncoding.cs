using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace KazRuMtQa.Files;

internal enum TextEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1251,
    Windows1252,
    Koi8R,
}

/// <summary>
/// Reading and writing of the encodings that news comes in. Strict, and exact in both ways: what was read is written back byte for byte, a lone
/// surrogate in UTF-16 as well.
/// </summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string NameOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => "UTF-8",
        TextEncoding.Utf16LittleEndian => "UTF-16 LE",
        TextEncoding.Utf16BigEndian => "UTF-16 BE",
        TextEncoding.Windows1251 => "Windows-1251",
        TextEncoding.Koi8R => "KOI8-R",
        _ => "Windows-1252",
    };

    public static ReadOnlySpan<byte> ByteOrderMarkOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => [0xEF, 0xBB, 0xBF],
        TextEncoding.Utf16LittleEndian => [0xFF, 0xFE],
        TextEncoding.Utf16BigEndian => [0xFE, 0xFF],
        _ => [],
    };

    /// <exception cref="DecoderFallbackException">The bytes are not text in this encoding.</exception>
    public static string Decode(TextEncoding encoding, ReadOnlySpan<byte> bytes) => encoding switch
    {
        TextEncoding.Utf8 => Utf8.GetString(bytes),
        TextEncoding.Utf16LittleEndian => new string(MemoryMarshal.Cast<byte, char>(bytes)),
        TextEncoding.Utf16BigEndian => Swapped(MemoryMarshal.Cast<byte, char>(bytes)),
        _ => CodePage(encoding).GetString(bytes),
    };

    /// <exception cref="EncoderFallbackException">The text holds a character that the encoding has not.</exception>
    public static byte[] Encode(TextEncoding encoding, string text) => encoding switch
    {
        TextEncoding.Utf8 => Utf8.GetBytes(text),
        TextEncoding.Utf16LittleEndian => MemoryMarshal.AsBytes(text.AsSpan()).ToArray(),
        TextEncoding.Utf16BigEndian => MemoryMarshal.AsBytes(Swapped(text).AsSpan()).ToArray(),
        _ => CodePage(encoding).GetBytes(text),
    };

    /// <summary>The offset of the first byte that is not UTF-8; the length of the bytes when all is well.</summary>
    public static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var read) == OperationStatus.Done) at += read;
        return at;
    }

    /// <summary>In the code pages, bytes without a character are refused.</summary>
    private static Encoding CodePage(TextEncoding encoding) => Encoding.GetEncoding(
        encoding switch { TextEncoding.Windows1251 => 1251, TextEncoding.Koi8R => 20866, _ => 1252 }, EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback);

    private static string Swapped(ReadOnlySpan<char> text) => string.Create(text.Length, text, (swapped, source) =>
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(source), MemoryMarshal.Cast<char, ushort>(swapped)));
}
