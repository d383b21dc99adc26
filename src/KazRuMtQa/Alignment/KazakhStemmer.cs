using System.Collections.Frozen;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Alignment;

/// <summary>
/// Cuts the suffixes of a Kazakh word, from the end: case, possessive, plural, and what nouns and verbs derive with. They follow in one order, so a
/// word is cut as long as the next suffix may stand before the one that was cut.
/// </summary>
internal sealed class KazakhStemmer
{
    private const int ShortestStem = 3;
    private const int LongestStem = 8;
    private const int MostSuffixes = 4;

    private readonly FrozenDictionary<string, int> suffixes;
    private readonly int longest;

    /// <param name="tables">The tables of Kazakh; <c>suffixes.tsv</c> holds each suffix with its place in the order, 1 the last.</param>
    public KazakhStemmer(TableFolder tables)
    {
        suffixes = tables.Read("suffixes.tsv").ToFrozenDictionary(row => row[0], row => row[1][0] - '0', StringComparer.Ordinal);
        longest = suffixes.Count == 0 ? 0 : suffixes.Keys.Max(suffix => suffix.Length);
    }

    /// <param name="lower">A lower-case form without soft hyphens.</param>
    public string Stem(string lower)
    {
        var end = lower.Length;
        var place = 0;
        for (var cut = 0; cut < MostSuffixes && TryCut(lower, ref end, ref place); cut++) { }
        return lower[..Math.Min(end, LongestStem)];
    }

    /// <summary>The word, and the word with one suffix less each: where a name ends is not seen from outside.</summary>
    public IEnumerable<string> Stems(string lower)
    {
        var end = lower.Length;
        var place = 0;
        yield return lower;
        for (var cut = 0; cut < MostSuffixes && TryCut(lower, ref end, ref place); cut++) yield return lower[..end];
    }

    /// <summary>Whether the ending is made of suffixes alone.</summary>
    public bool IsEnding(ReadOnlySpan<char> ending)
    {
        if (ending.IsEmpty) return true;
        var lookup = suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longest, ending.Length); length > 0; length--)
        {
            if (lookup.ContainsKey(ending[^length..]) && IsEnding(ending[..^length])) return true;
        }

        return false;
    }

    private bool TryCut(string word, ref int end, ref int place)
    {
        var lookup = suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longest, end - ShortestStem); length > 0; length--)
        {
            if (!lookup.TryGetValue(word.AsSpan(end - length, length), out var next) || next <= place) continue;
            (end, place) = (end - length, next);
            return true;
        }

        return false;
    }
}
