using System.Collections.Frozen;

namespace KazRuMtQa.Alignment;

/// <summary>Cuts the endings that English inflects with, and a few that it derives with, so that the forms of a word are counted together.</summary>
internal static class EnglishStemmer
{
    private const int Shortest = 3;

    private static readonly (string Ending, string Kept)[] Derived =
    [
        ("ization", "iz"), ("isation", "iz"), ("ational", "at"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "iv"), ("ations", "at"),
            ("ation", "at"),
        ("ators", "at"), ("ator", "at"), ("ities", "iti"), ("ility", "il"), ("ement", "e"), ("ments", "ment"), ("ness", ""), ("ional", "ion"),
        ("ically", "ic"), ("ical", "ic"), ("ising", "iz"), ("ised", "iz"), ("ises", "iz"), ("ise", "iz"), ("izes", "iz"), ("ize", "iz"),
            ("ally", "al"),
        ("ively", "iv"), ("ously", "ous"), ("ingly", ""), ("edly", ""), ("ly", ""),
    ];

    private static readonly FrozenDictionary<char, (string Ending, string Kept)[]> ByLast = Derived.GroupBy(pair => pair.Ending[^1])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <param name="lower">A lower-case form.</param>
    public static string Stem(string lower)
    {
        if (lower.Length <= Shortest) return lower;
        var word = Inflected(lower);
        foreach (var (ending, kept) in ByLast.GetValueOrDefault(word[^1], []))
        {
            if (word.Length - ending.Length < Shortest || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            word = string.Concat(word.AsSpan(0, word.Length - ending.Length), kept);
            break;
        }

        if (word.Length > Shortest && word[^1] == 'e') word = word[..^1];
        return word.Length > Shortest && word[^1] == 'y' ? word[..^1] + "i" : word;
    }

    private static string Inflected(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal)) return word[..^2];
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word.Length > 4 ? word[..^3] + "i" : word[..^1];
        if (word.EndsWith("ied", StringComparison.Ordinal)) return word.Length > 4 ? word[..^3] + "i" : word[..^1];
        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) word = word[..^1];
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal)) return Undoubled(word[..^3]);
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) return Undoubled(word[..^2]);
        return word;
    }

    /// <summary>stopped is stop; called keeps its two letters, which stopping does not double.</summary>
    private static string Undoubled(string stem) =>
        stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
