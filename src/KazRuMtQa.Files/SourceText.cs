using System.Text;

namespace KazRuMtQa.Files;

/// <summary>
/// Text as it lies in archives, in whatever encoding: by its byte order mark, by what is said of it, or by what its bytes allow. It never fails: what
/// is no text in that encoding is repaired and told.
/// </summary>
internal static class SourceText
{
    private const int Sample = 1 << 16;

    /// <summary>A stream of text as UTF-8, without a byte order mark.</summary>
    /// <param name="labelIn">Finds in the beginning of the text the label of its encoding, for formats that tell it.</param>
    public static Stream AsUtf8(Stream stream, Action<string> repaired, Func<ReadOnlyMemory<byte>, string?>? labelIn = null)
    {
        var head = new byte[Sample];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var sample = head.AsMemory(0, length);
        var (encoding, mark) = EncodingOf(sample.Span, labelIn?.Invoke(sample), isWhole: length < head.Length, repaired);
        var whole = new JoinedStream(sample[mark..], stream);
        return encoding.CodePage == Encoding.UTF8.CodePage ? whole : Encoding.CreateTranscodingStream(whole, encoding, Encoding.UTF8);
    }

    /// <summary>As <see cref="AsUtf8"/>, for reading characters.</summary>
    public static StreamReader Open(Stream stream, Action<string> repaired, Func<ReadOnlyMemory<byte>, string?>? labelIn = null) =>
        new(AsUtf8(stream, repaired, labelIn), StrayBytes.Utf8(repaired), detectEncodingFromByteOrderMarks: false, 1 << 14);

    /// <summary>The text of bytes that are all there.</summary>
    /// <param name="labels">What is said of the encoding, in the order in which it is believed; labels that nobody knows are passed over.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, Action<string> repaired, params IEnumerable<string?> labels)
    {
        var (encoding, mark) = EncodingOf(bytes, labels.FirstOrDefault(label => WebEncodings.Of(label) is not null), isWhole: true, repaired);
        return (encoding.CodePage == Encoding.UTF8.CodePage ? StrayBytes.Utf8(repaired) : encoding).GetString(bytes[mark..]);
    }

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes, string? label, bool isWhole, Action<string> repaired)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..]) return (Encoding.UTF32, 4);
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return (Encoding.UTF8, 3);
        if (bytes is [0xFF, 0xFE, ..]) return (Encoding.Unicode, 2);
        if (bytes is [0xFE, 0xFF, ..]) return (Encoding.BigEndianUnicode, 2);
        switch (EncodingGuess.Utf16(bytes[..(bytes.Length & ~1)]))
        {
            case TextEncoding.Utf16LittleEndian: return (Encoding.Unicode, 0);
            case TextEncoding.Utf16BigEndian: return (Encoding.BigEndianUnicode, 0);
        }

        var invalid = TextEncodings.FirstInvalidByte(bytes);
        // The sample may end within a character.
        var isUtf8 = invalid == bytes.Length || (!isWhole && invalid > bytes.Length - 4);
        // What says UTF-16 in letters of one byte each is none.
        if (WebEncodings.Of(label) is { CodePage: not (65001 or 1200 or 1201) } said
            && !(isUtf8 && bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))) return (said, 0);
        if (isUtf8 || EncodingGuess.CodePage(bytes, invalid) is not { } guess) return (Encoding.UTF8, 0);
        repaired($"texts without a known encoding, read as {TextEncodings.NameOf(guess)}");
        return (WebEncodings.Of(TextEncodings.NameOf(guess))!, 0);
    }

    /// <summary>A stream of which the beginning was read already.</summary>
    private sealed class JoinedStream(ReadOnlyMemory<byte> head, Stream rest) : ForwardStream
    {
        private int at;

        public override int Read(Span<byte> buffer)
        {
            if (at == head.Length) return rest.Read(buffer);
            var length = Math.Min(buffer.Length, head.Length - at);
            head.Span.Slice(at, length).CopyTo(buffer);
            at += length;
            return length;
        }
    }
}
