using System.Text;

namespace KazRuMtQa.Rules.Script;

/// <summary>Undoes the reading of UTF-8 bytes in a one-byte code page: <c>â€™</c> is the ’ of a page read in Windows-1252.</summary>
internal sealed class MisreadBytes
{
    private readonly Dictionary<char, byte> bytes = [];

    /// <param name="codePage">1252 or 1251.</param>
    public MisreadBytes(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        for (var value = 0x80; value <= 0xFF; value++) bytes[encoding.GetChars([(byte)value])[0]] = (byte)value;
        for (var value = 0x80; value <= 0x9F; value++) bytes.TryAdd((char)value, (byte)value);
    }

    /// <summary>Characters that stand for the first byte of a sequence.</summary>
    public IEnumerable<char> Leads => bytes.Where(pair => LengthOf(pair.Value) > 1).Select(pair => pair.Key);

    /// <summary>Decodes the sequences that follow one another from a position.</summary>
    /// <returns>The text they stand for and one past the last character used; an empty text when there is no sequence.</returns>
    public (string Text, int End) Decode(string text, int start)
    {
        var decoded = new StringBuilder();
        var at = start;
        Span<byte> sequence = stackalloc byte[4];
        while (at < text.Length && bytes.TryGetValue(text[at], out var lead) && LengthOf(lead) is > 1 and var length && at + length <= text.Length)
        {
            sequence[0] = lead;
            var i = 1;
            while (i < length && bytes.TryGetValue(text[at + i], out sequence[i])) i++;
            if (i < length || Rune.DecodeFromUtf8(sequence[..length], out var rune, out var used) != System.Buffers.OperationStatus.Done
                || used != length)
                break;
            decoded.Append(rune.ToString());
            at += length;
        }

        return (decoded.ToString(), at);
    }

    private static int LengthOf(byte lead) => lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 1 };
}
