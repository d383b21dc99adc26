using System.Collections.Frozen;

namespace KazRuMtQa.Alignment;

/// <summary>Endings that a stemmer cuts, kept by their last letter. Immutable.</summary>
internal sealed class Endings
{
    private readonly FrozenDictionary<char, string[]> byLast;

    public Endings(params string[] endings) => byLast = endings.Distinct().GroupBy(ending => ending[^1])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(ending => ending.Length).ToArray());

    /// <summary>How many letters the longest of them takes of the end; 0 where there is none.</summary>
    public int LongestIn(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !byLast.TryGetValue(word[^1], out var endings)) return 0;
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return ending.Length;
        }

        return 0;
    }
}
