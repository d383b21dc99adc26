using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

/// <summary>Letters of other scripts that look like Latin ones, both ways. Full-width Latin letters count among them.</summary>
internal sealed class Lookalikes
{
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
}
