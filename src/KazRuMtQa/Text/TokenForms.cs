using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>Lower-case forms of one text, each string made once, with their entries in the lexicon.</summary>
internal sealed class TokenForms(string text, Lexicon lexicon)
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> unlisted =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private char[] buffer = new char[64];

    /// <summary>Of the form that was read last.</summary>
    private uint hash;

    public Lexicon Lexicon => lexicon;

    public (string Form, uint Hash, WordEntry Entry) Of(int start, int end, TokenKind kind)
    {
        var key = Lower(start, end);
        var isLongMark = kind == TokenKind.Mark && key.Length >= 3;
        if (isLongMark || key.IsEmpty)
        {
            key = isLongMark ? "…" : text.AsSpan(start, end - start);
            hash = FormHash.Of(key);
        }

        if (lexicon.TryGet(key, hash, out var form, out var entry)) return (form, hash, entry);
        if (unlisted.TryGetValue(key, out var known)) return (known, hash, WordEntry.Unknown);
        return (unlisted[key] = key.ToString(), hash, WordEntry.Unknown);
    }

    /// <summary>What the lexicon knows of the form from start to end.</summary>
    public WordEntry Entry(int start, int end) => lexicon.TryGet(Lower(start, end), hash, out _, out var entry) ? entry : WordEntry.Unknown;

    /// <summary>Apostrophes as ', hyphens as -, invisible marks left out. Valid until the next call.</summary>
    private ReadOnlySpan<char> Lower(int start, int end)
    {
        if (buffer.Length < end - start) buffer = new char[(end - start) * 2];
        var (length, sum, isLong) = (0, FormHash.Start, end - start > 1);
        foreach (var c in text.AsSpan(start, end - start))
        {
            char lower;
            if (c < 0x80) lower = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '`' && isLong ? '\'' : c;
            else if (Characters.IsIgnorable(c)) continue;
            else if (isLong && Characters.IsApostrophe(c)) lower = '\'';
            else if (Characters.IsHyphen(c)) lower = '-';
            else lower = Characters.ToLower(c);
            sum = FormHash.Add(sum, lower);
            buffer[length++] = lower;
        }

        hash = sum;
        return buffer.AsSpan(0, length);
    }
}
