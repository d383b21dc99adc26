using System.Numerics;
using KazRuMtQa.Text;

namespace KazRuMtQa.Alignment;

/// <summary>
/// The numbers of stems, found by their letters: a hash table with open addressing that keeps no strings. Every word of an article and of its source
/// is looked up here, and a general dictionary reaches into memory three times as often. Of stems whose 64-bit hashes are the same one would be taken
/// for the other; in a lexicon of a hundred thousand that is expected once in three thousand million lexicons. Immutable.
/// </summary>
internal sealed class StemTable
{
    private readonly (ulong Hash, int Number)[] places;
    private readonly int mask;

    /// <param name="stems">The stems in the order of their numbers.</param>
    /// <exception cref="ArgumentException">A stem comes twice.</exception>
    public StemTable(IReadOnlyList<string> stems)
    {
        // At most half of the places are taken.
        places = new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, stems.Count) * 2)];
        mask = places.Length - 1;
        for (var number = 0; number < stems.Count; number++)
        {
            var hash = HashOf(stems[number]);
            ref var place = ref Find(hash);
            if (place.Hash == hash) throw new ArgumentException($"the stem '{stems[number]}' comes twice", nameof(stems));
            place = (hash, number);
        }
    }

    /// <summary>The number of a stem; -1 of one that is not among them.</summary>
    public int Of(string stem)
    {
        var hash = HashOf(stem);
        var found = Find(hash);
        return found.Hash == hash ? found.Number : -1;
    }

    /// <summary>Where the hash stands, or the free place where it would.</summary>
    private ref (ulong Hash, int Number) Find(ulong hash)
    {
        var at = (int)hash & mask;
        while (places[at].Hash != 0 && places[at].Hash != hash) at = (at + 1) & mask;
        return ref places[at];
    }

    /// <summary>Nought stands for a free place.</summary>
    private static ulong HashOf(string stem) => Math.Max(1, StableHash.Spread(StableHash.Of(stem)));
}
