namespace KazRuMtQa.Files;

/// <summary>
/// Tells the encoding of text that has no byte order mark. It answers only when the bytes leave no doubt: a wrong guess would fill the report with
/// findings that are not there.
/// </summary>
internal static class EncodingGuess
{
    private const int Sample = 1 << 20;

    /// <summary>Quotes, dashes, the ellipsis, the hard space and №, which may touch a word.</summary>
    private static ReadOnlySpan<byte> MarksOfPunctuation => [0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xAB, 0xB9, 0xBB];

    /// <summary>Bytes that stand for nothing in Windows-1252, and ÿ and þ, which are seldom letters and often the sign of other data.</summary>
    private static ReadOnlySpan<byte> NotIn1252 => [0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF];

    /// <summary>UTF-16, when every other byte is the high byte of a Latin, Cyrillic or punctuation character; such text may well be valid
    /// UTF-8.</summary>
    public static TextEncoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        return IsHighByte(sample, 1) && !IsHighByte(sample, 0) ? TextEncoding.Utf16LittleEndian
            : IsHighByte(sample, 0) && !IsHighByte(sample, 1) ? TextEncoding.Utf16BigEndian
            : null;
    }

    /// <summary>Windows-1251, KOI8-R or Windows-1252, for bytes that are no UTF-8.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <param name="invalid">The offset of the first byte that is not UTF-8.</param>
    public static TextEncoding? CodePage(ReadOnlySpan<byte> bytes, int invalid)
    {
        // Letters of UTF-8 before the fault: a damaged or cut UTF-8 file, not another encoding.
        if (bytes[..invalid].ContainsAnyInRange((byte)0x80, (byte)0xFF) || bytes.ContainsAnyInRange((byte)0, (byte)8)) return null;
        var sample = bytes[..Math.Min(bytes.Length, invalid + Sample)];
        if (IsRussian(sample, inKoi8: false)) return IsRussian(sample, inKoi8: true) && CommonInKoi8(sample) ? TextEncoding.Koi8R
            : TextEncoding.Windows1251;
        return IsRussian(sample, inKoi8: true) ? TextEncoding.Koi8R : IsWestern(sample) ? TextEncoding.Windows1252 : null;
    }

    private static bool IsHighByte(ReadOnlySpan<byte> bytes, int first)
    {
        var (zero, likely, count) = (0, 0, 0);
        for (var i = first; i < bytes.Length; i += 2, count++)
        {
            if (bytes[i] == 0) zero++;
            else if (bytes[i] is 0x04 or 0x20 or 0x21) likely++;
        }

        return zero * 10 >= count && (zero + likely) * 20 >= count * 19;
    }

    /// <summary>
    /// Words wholly of Russian letters, written as Russian writes them: the other Cyrillic code pages, read as 1251, give symbols within words and
    /// capitals after small letters.
    /// </summary>
    private static bool IsRussian(ReadOnlySpan<byte> bytes, bool inKoi8)
    {
        var (words, odd) = (0, 0);
        foreach (var (start, end) in HighRuns(bytes))
        {
            var run = bytes[start..end];
            if (!run.ContainsAnyInRange((byte)0xC0, (byte)0xFF)) continue;
            var word = run.Trim(MarksOfPunctuation);
            if (word.Length < 2 && words == 0) continue;
            if (IsWritten(word, inKoi8) && !TouchesLatin(bytes, start, end)) words++;
            else odd++;
        }

        return words > 0 && odd * 10 <= words;
    }

    /// <summary>Letters only, and no capital after a small one. KOI8-R has the capitals where Windows-1251 has the small letters.</summary>
    private static bool IsWritten(ReadOnlySpan<byte> word, bool inKoi8)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] < 0xC0 && !(inKoi8 ? word[i] is 0xA3 or 0xB3 : word[i] is 0xA8 or 0xB8)) return false;
            if (i > 0 && word[i] >= 0xC0 && word[i - 1] >= 0xC0 && word[i] < 0xE0 != inKoi8 && word[i - 1] >= 0xE0 != inKoi8) return false;
        }

        return true;
    }

    /// <summary>Of words in one case alone, the letters tell: о, е, а and и are a third of Russian, and their bytes in KOI8-R are rare capitals in
    /// Windows-1251.</summary>
    private static bool CommonInKoi8(ReadOnlySpan<byte> bytes)
    {
        var (inKoi8, in1251) = (0, 0);
        foreach (var letter in bytes)
        {
            if ((byte)(letter & 0xDF) is 0xCF or 0xC5 or 0xC1 or 0xC9) inKoi8++;
            if ((byte)(letter & 0xDF) is 0xCE or 0xC5 or 0xC0 or 0xC8) in1251++;
        }

        return inKoi8 > in1251;
    }

    /// <summary>Accented letters within Latin words, or nothing but the quotes, dashes and signs of Windows.</summary>
    private static bool IsWestern(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAny(NotIn1252) >= 0) return false;
        foreach (var (start, end) in HighRuns(bytes))
        {
            var run = bytes[start..end];
            if (run.Length > 3 || (run.ContainsAnyInRange((byte)0xC0, (byte)0xFF) && !TouchesLatin(bytes, start, end))) return false;
        }

        return true;
    }

    private static bool TouchesLatin(ReadOnlySpan<byte> bytes, int start, int end) =>
        (start > 0 && char.IsAsciiLetter((char)bytes[start - 1])) || (end < bytes.Length && char.IsAsciiLetter((char)bytes[end]));

    private static List<(int Start, int End)> HighRuns(ReadOnlySpan<byte> bytes)
    {
        var runs = new List<(int, int)>();
        for (var start = 0; start < bytes.Length;)
        {
            var skipped = bytes[start..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (skipped < 0) break;
            start += skipped;
            var length = bytes[start..].IndexOfAnyExceptInRange((byte)0x80, (byte)0xFF);
            var end = length < 0 ? bytes.Length : start + length;
            runs.Add((start, end));
            start = end;
        }

        return runs;
    }
}
