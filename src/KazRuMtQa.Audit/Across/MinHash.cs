using System.Runtime.InteropServices;
using KazRuMtQa.Text;

namespace KazRuMtQa.Audit.Across;

/// <summary>
/// Signatures of sets: for each of many hash functions the smallest value over the set (Broder 1997). The share of places in which two
/// signatures agree estimates the Jaccard similarity J of the sets, with a standard error of √(J(1−J)/places).
/// </summary>
internal sealed class MinHash
{
    private readonly (ulong Factor, ulong Offset)[] functions;

    /// <param name="places">Length of a signature; each place takes four bytes.</param>
    public MinHash(int places) =>
        functions = Enumerable.Range(0, places).Select(place => (StableHash.Mix((2 * (ulong)place) + 1) | 1, StableHash.Mix((2 * (ulong)place) + 2)))
            .ToArray();

    /// <summary>The signature of a set of hashed elements, as it is stored. An empty set has none.</summary>
    public byte[]? SignatureOf(IReadOnlyCollection<ulong> elements)
    {
        if (elements.Count == 0) return null;
        var smallest = new uint[functions.Length];
        Array.Fill(smallest, uint.MaxValue);
        foreach (var element in elements)
        {
            for (var i = 0; i < functions.Length; i++)
            {
                var value = (uint)(((element * functions[i].Factor) + functions[i].Offset) >> 32);
                if (value < smallest[i]) smallest[i] = value;
            }
        }

        return MemoryMarshal.AsBytes(smallest.AsSpan()).ToArray();
    }

    /// <summary>The estimated similarity of two sets, 0 to 1.</summary>
    public static double Similarity(byte[] one, byte[] other)
    {
        var first = PlacesOf(one);
        var second = PlacesOf(other);
        var equal = 0;
        for (var i = 0; i < first.Length; i++) if (first[i] == second[i]) equal++;
        return (double)equal / first.Length;
    }

    /// <summary>A key for each group of <paramref name="rows"/> places: sets that share a key are likely to be similar.</summary>
    public static IEnumerable<ulong> BandsOf(byte[] signature, int rows)
    {
        for (var start = 0; start + rows <= signature.Length / sizeof(uint); start += rows)
        {
            var key = StableHash.Mix((ulong)start);
            foreach (var place in PlacesOf(signature).Slice(start, rows)) key = StableHash.Mix(key ^ place);
            yield return key;
        }
    }

    /// <summary>A hash of a text of which every bit is worth the same.</summary>
    public static ulong HashOf(ReadOnlySpan<char> text) => StableHash.Mix(StableHash.Of(text));

    private static ReadOnlySpan<uint> PlacesOf(byte[] signature) => MemoryMarshal.Cast<byte, uint>(signature);
}
