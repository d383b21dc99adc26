using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

/// <summary>Letters of other scripts that look like Latin ones, both ways. Full-width Latin letters count among them.</summary>
internal static class Lookalikes
{
    private static readonly Dictionary<char, char> Latin = [];

    private static readonly Dictionary<char, char> Cyrillic = [];

    static Lookalikes()
    {
        foreach (var row in Table.Read("lookalikes.tsv"))
        {
            Latin[row[0][0]] = row[1][0];
            // Letters that Russian and Kazakh do not have (ѕ) are only ever put for Latin ones.
            if (row[2] == "both") Cyrillic[row[1][0]] = row[0][0];
        }

        for (var c = '\uFF21'; c <= '\uFF5A'; c++) if (char.IsLetter(c)) Latin[c] = (char)(c - 0xFEE0);
    }

    /// <returns>The word in Latin letters alone; null when one of its letters looks like none of them.</returns>
    public static string? ToLatin(string word) => Convert(word, Latin, Scripts.Latin);

    /// <returns>The word in Cyrillic letters alone; null when one of its letters looks like none of them.</returns>
    public static string? ToCyrillic(string word) => Convert(word, Cyrillic, Scripts.Cyrillic);

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
}
