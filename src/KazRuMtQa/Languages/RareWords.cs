using System.IO.Compression;

namespace KazRuMtQa.Languages;

/// <summary>
/// Words so rare that no part of another word is explained by them (granodiorite, yokozuna): <c>rare-words.txt.gz</c> of the language, one to a line, ASCII,
/// in ordinal order. Asked only where nothing else knows a word, so that it is unpacked for few texts, and searched as it lies in memory.
/// </summary>
internal sealed class RareWords
{
    private const byte LineEnd = (byte)'\n';

    private static readonly Knowledge<RareWords> Key = new(language => new RareWords(language.Tables.Open("rare-words.txt.gz")));

    private readonly byte[] lines;

    private RareWords(Stream? packed)
    {
        using var memory = new MemoryStream();
        if (packed is not null)
        {
            using var stream = new GZipStream(packed, CompressionMode.Decompress);
            stream.CopyTo(memory);
        }

        lines = memory.ToArray();
    }

    /// <summary>The rare words of the language, none where it has no list of them.</summary>
    public static RareWords Of(Language language) => Key.Of(language);

    /// <summary>Whether the list has the form, in lower case.</summary>
    public bool Contains(ReadOnlySpan<char> lower)
    {
        var (from, to) = (0, lines.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var start = lines.AsSpan(from, middle - from).LastIndexOf(LineEnd) + 1 + from;
            var length = lines.AsSpan(start).IndexOf(LineEnd);
            var order = Compare(lower, lines.AsSpan(start, length));
            if (order == 0) return true;
            if (order < 0) to = start;
            else from = start + length + 1;
        }

        return false;
    }

    private static int Compare(ReadOnlySpan<char> word, ReadOnlySpan<byte> line)
    {
        var shared = Math.Min(word.Length, line.Length);
        for (var i = 0; i < shared; i++)
            if (word[i] != line[i])
                return word[i] - line[i];
        return word.Length - line.Length;
    }
}
