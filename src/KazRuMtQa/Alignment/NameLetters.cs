using System.Buffers;

namespace KazRuMtQa.Alignment;

/// <summary>
/// Whether a Latin spelling can stand for a Cyrillic name letter by letter, by any habit of romanising; both written in sounds. Where
/// <see cref="NameSounds"/> asks whether two names may be one, this asks whether one was spelt as the other is.
/// </summary>
internal static class NameLetters
{
    /// <summary>The longest ending of a case.</summary>
    private const int LongestEnding = 3;

    private const int ShortestStem = 3;

    /// <summary>Nobody is called by more.</summary>
    private const int LongestName = 64;

    /// <summary>Sounds that habits of romanising exchange: ё is written e or o, г is h in Ukrainian names, ө is o or u.</summary>
    private const string Exchanged = "ei ie eo oe ae ea ou uo iu ui uv vu gh hg kh hk Ji iJ CT TC Ts sT zT Tz Jz zJ SC CS JC tT Tt";

    private static readonly SearchValues<char> OfEndings = SearchValues.Create("aeiouvghm");

    /// <param name="cyrillic">The sounds of the name, with the ending of its case.</param>
    /// <param name="latin">The sounds of the spelling.</param>
    public static bool MayBeSpelt(string cyrillic, string latin)
    {
        // One letter in Latin, or read as one: Джафаров is Jafarov, and Bratsky has no ц.
        cyrillic = cyrillic.Replace("dJ", "J", StringComparison.Ordinal).Replace("ts", "T", StringComparison.Ordinal);
        if (latin.Length > LongestName) return true;
        // The Ivanovs.
        if (latin.EndsWith("vs", StringComparison.Ordinal)) latin = latin[..^1];
        // Which places of the spelling can be reached from the sounds so far.
        Span<bool> reached = stackalloc bool[latin.Length + 1];
        Span<bool> next = stackalloc bool[latin.Length + 1];
        reached.Clear();
        reached[0] = true;
        for (var i = 0; i <= cyrillic.Length; i++)
        {
            for (var j = 0; j <= latin.Length; j++)
            {
                if (!reached[j]) continue;
                if (i >= Math.Min(ShortestStem, cyrillic.Length) && IsEnding(cyrillic.AsSpan(i)) && IsVowels(latin.AsSpan(j))) return true;
                // y and h are put in, and a vowel that the case has lost: Korobets for Коробца.
                if (j < latin.Length && (latin[j] is 'i' or 'h' or 'e' || (latin[j] is 'o' or 'g' && i > ShortestStem - 2))) reached[j + 1] = true;
            }

            if (i == cyrillic.Length) break;
            next.Clear();
            for (var j = 0; j <= latin.Length; j++)
            {
                if (!reached[j]) continue;
                if (cyrillic[i] is 'i' or 'h' or 'J') next[j] = true;
                if (j < latin.Length && AreExchanged(cyrillic[i], latin[j])) next[j + 1] = true;
            }

            next.CopyTo(reached);
        }

        return false;
    }

    private static bool AreExchanged(char first, char second) =>
        first == second || Exchanged.Contains($"{first}{second}", StringComparison.Ordinal);

    private static bool IsEnding(ReadOnlySpan<char> sounds) =>
        sounds.Length <= LongestEnding && (sounds.IsEmpty || IsVowel(sounds[0])) && !sounds.ContainsAnyExcept(OfEndings);

    private static bool IsVowels(ReadOnlySpan<char> sounds) => sounds.Length <= LongestEnding && !sounds.ContainsAnyExcept("aeiou");

    private static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'o' or 'u';
}
