using System.Collections.Frozen;

namespace KazRuMtQa.Alignment;

/// <summary>
/// Things by what the words for them begin with. Every word of an article is asked for, so only those entries are compared that share the first two
/// letters. Immutable.
/// </summary>
internal sealed class Beginnings<T>
{
    /// <summary>Stems as short as these have to be the whole word: рф, us, га, май.</summary>
    private const int ShortStem = 3;

    private readonly FrozenDictionary<int, (string Stem, T Thing)[]> byLetters;

    /// <param name="entries">What words begin with, and what they stand for.</param>
    public Beginnings(IEnumerable<(string Stem, T Thing)> entries) => byLetters = entries.GroupBy(entry => Letters(entry.Stem))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>What the word stands for: mostly nothing.</summary>
    /// <param name="plain">A lower-case form, with its point where it is an abbreviation.</param>
    public T[] Of(string plain)
    {
        if (plain.Length == 0) return [];
        List<T>? found = null;
        Collect(plain, Letters(plain), ref found);
        // $ and m stand alone or with a point.
        if (plain.Length == 2 && plain[1] == '.') Collect(plain, Letters(plain[..1]), ref found);
        return found is null ? [] : [.. found.Distinct()];
    }

    private void Collect(string plain, int letters, ref List<T>? found)
    {
        if (!byLetters.TryGetValue(letters, out var entries)) return;
        foreach (var (stem, thing) in entries)
        {
            if (Begins(plain, stem)) (found ??= []).Add(thing);
        }
    }

    private static bool Begins(string plain, string stem) =>
        plain.StartsWith(stem, StringComparison.Ordinal)
        && (stem.Length > ShortStem || plain.Length == stem.Length || (plain.Length == stem.Length + 1 && plain[^1] == '.'));

    /// <summary>Both letters in one number, which is looked up faster than a pair.</summary>
    private static int Letters(string word) => (word[0] << 16) | (word.Length > 1 ? word[1] : 0);
}
