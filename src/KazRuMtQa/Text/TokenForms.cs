using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>Lower-case forms of one text, each string made once, with their entries in the lexicon.</summary>
internal sealed class TokenForms(string text, Lexicon lexicon)
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> unlisted =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private char[] buffer = new char[64];

    public Lexicon Lexicon => lexicon;

    public (string Form, WordEntry Entry) Of(int start, int end, TokenKind kind)
    {
        var key = Lower(start, end);
        if (kind == TokenKind.Mark && key.Length >= 3) key = "…";
        if (key.IsEmpty) key = text.AsSpan(start, end - start);
        if (lexicon.TryGet(key, out var form, out var entry)) return (form, entry);
        if (unlisted.TryGetValue(key, out var known)) return (known, WordEntry.Unknown);
        return (unlisted[key] = key.ToString(), WordEntry.Unknown);
    }

    /// <summary>What the lexicon knows of the form from start to end.</summary>
    public WordEntry Entry(int start, int end) => lexicon[Lower(start, end)];

    /// <summary>Apostrophes as ', hyphens as -, invisible marks left out. Valid until the next call.</summary>
    private ReadOnlySpan<char> Lower(int start, int end)
    {
        if (buffer.Length < end - start) buffer = new char[(end - start) * 2];
        var length = 0;
        for (var at = start; at < end; at++)
        {
            var c = text[at];
            if (c < 0x80) buffer[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '`' && end - start > 1 ? '\'' : c;
            else if (Characters.IsIgnorable(c)) continue;
            else if (end - start > 1 && Characters.IsApostrophe(c)) buffer[length++] = '\'';
            else if (Characters.IsHyphen(c)) buffer[length++] = '-';
            else buffer[length++] = Characters.ToLower(c);
        }

        return buffer.AsSpan(0, length);
    }
}
