using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>Letters of other scripts that look like Latin ones, both ways. Full-width Latin letters count among them.</summary>
internal sealed class Lookalikes
{
    /// <summary>A road, a fuel or a model has no more letters in its code.</summary>
    private const int LongestCode = 3;

    private static readonly Knowledge<Lookalikes> Key = new(language => new Lookalikes(language.Tables));

    private readonly Dictionary<char, char> latin = [];
    private readonly Dictionary<char, char> cyrillic = [];

    private Lookalikes(TableFolder tables)
    {
        foreach (var row in tables.Read("lookalikes.tsv"))
        {
            latin[row[0][0]] = row[1][0];
            // Letters that Russian and Kazakh do not have (ѕ) are only ever put for Latin ones.
            if (row[2] == "both") cyrillic[row[1][0]] = row[0][0];
        }

        for (var c = '\uFF21'; c <= '\uFF5A'; c++) if (char.IsLetter(c)) latin[c] = (char)(c - 0xFEE0);
    }

    public static Lookalikes Of(Language language) => Key.Of(language);

    /// <returns>The word in Latin letters alone; null when one of its letters looks like none of them.</returns>
    public string? ToLatin(string word) => Convert(word, latin, Scripts.Latin);

    /// <returns>The word in Cyrillic letters alone; null when one of its letters looks like none of them.</returns>
    public string? ToCyrillic(string word) => Convert(word, cyrillic, Scripts.Cyrillic);

    public static bool IsFullWidth(char c) => c is >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A';

    private static string? Convert(string word, Dictionary<char, char> letters, Scripts script)
    {
        var converted = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (!char.IsLetter(c) || (Characters.ScriptOf(c) == script)) converted.Append(c);
            else if (letters.TryGetValue(c, out var alike)) converted.Append(alike);
            else return null;
        }

        return converted.ToString();
    }

    /// <summary>Latin letters beside Cyrillic, Greek or Arabic ones. Latin letters within Chinese or Japanese writing are usual.</summary>
    public static bool IsMixed(string part)
    {
        bool latin = false, other = false;
        foreach (var c in part)
        {
            if (!char.IsLetter(c)) continue;
            var script = Characters.ScriptOf(c);
            latin |= script == Scripts.Latin;
            other |= script is Scripts.Cyrillic or Scripts.Greek || c is >= '\u0530' and < '\u0700';
        }

        return latin && other;
    }

    /// <summary>
    /// The word in Latin letters where a word, a code or the letter of a degree is written wholly with look-alikes; null for any other word.
    /// </summary>
    public static string? RepairOf(Document document, Token token)
    {
        if (InMathematicalLetters(document.TextOf(token)) is { } plain) return plain;
        if (token.Scripts is not (Scripts.Cyrillic or Scripts.Greek) || Of(document.Language).ToLatin(document.TextOf(token)) is not { } latin)
            return null;
        var before = document.Tokens[token.Index - 1];
        if (before.Lower is "°" or "º" && latin is "C" or "F" or "K") return latin;
        return IsAmongLatin(document, token) && (IsWord(document, latin) || IsCode(latin)) ? latin : null;
    }

    /// <summary>The word in plain letters where it is written in those for formulas (𝒞𝒫, U+1D400 to U+1D7FF), a typeface of posts.</summary>
    private static string? InMathematicalLetters(string word)
    {
        if (word.Length == 0 || word[0] != '\uD835') return null;
        foreach (var rune in word.EnumerateRunes()) if (rune.Value is < 0x1D400 or > 0x1D7FF) return null;
        return word.Normalize(NormalizationForm.FormKC) is var plain && plain.All(char.IsAsciiLetterOrDigit) ? plain : null;
    }

    /// <summary>"M-5", "A-95", "T80": letters and figures.</summary>
    private static bool IsCode(string latin) =>
        latin.Any(char.IsAsciiDigit) && latin.Count(char.IsLetter) <= LongestCode && latin.Where(char.IsLetter).All(char.IsUpper);

    private static bool IsAmongLatin(Document document, Token token) =>
        IsLatin(document.Tokens[token.Index - 1]) && IsLatin(document.Tokens[token.Index + 1]);

    private static bool IsLatin(Token token) => token.Scripts == Scripts.Latin || token.IsMark(',') || token.IsMark('.');

    private static bool IsWord(Document document, string latin) =>
        latin.Length == 1 ? latin is "a" or "A" or "I" : document.Language.Lexicon[latin.ToLowerInvariant()].PerMillion > 1;
}
