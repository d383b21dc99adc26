namespace KazRuMtQa.Text;

/// <summary>
/// FNV-1a over UTF-16 units: the same in every run and on every machine, unlike <see cref="string.GetHashCode()"/>. Stored models depend on its
/// values.
/// </summary>
internal static class StableHash
{
    public const ulong Start = 14695981039346656037UL;

    public static ulong Of(ReadOnlySpan<char> text) => Add(Start, text);

    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text) hash = Add(hash, c);
        return hash;
    }

    public static ulong Add(ulong hash, ulong unit) => (hash ^ unit) * 1099511628211UL;

    /// <summary>Moves what the high bits know into the low ones, for those who take only these.</summary>
    public static ulong Spread(ulong hash) => hash ^ (hash >> 29);

    /// <summary>
    /// The finaliser of SplitMix64: every bit of the input moves every bit of the result. Stored n-gram tables, taggers and classifiers keep mixers
    /// of their own, by which their files were written.
    /// </summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
