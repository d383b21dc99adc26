using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// The n-grams of one length in a mapped file: a hash table with open addressing, column by column. A bit for each place says whether it is taken; of
/// those that are, a 16-bit check and the surprisals forward and backward are kept, one after the other. The n-grams themselves are not kept: one of
/// some 10,000 that were never met is taken for one that was.
/// </summary>
/// <remarks>Seven n-grams of ten cost nothing to back off from, so costs are kept of the others alone: another bit says which.</remarks>
internal readonly struct NgramTable
{
    /// <summary>Bytes of the check of an n-gram.</summary>
    public const int CheckWidth = 2;

    /// <summary>Bytes of the surprisals of an n-gram, forward and backward, and of the costs of backing off.</summary>
    public const int PairWidth = 2;

    private readonly int places;
    private readonly RankedBits taken;
    private readonly int checks;
    private readonly int pairs;
    private readonly RankedBits marks;
    private readonly int costs;

    /// <param name="file">The file.</param>
    /// <param name="offset">Where the table begins in it.</param>
    /// <param name="places">Places of the table.</param>
    /// <param name="isBackedOffFrom">Whether it has costs of backing off: the longest n-grams have none.</param>
    public NgramTable(ReadOnlySpan<byte> file, int offset, int places, bool isBackedOffFrom)
    {
        this.places = places;
        taken = new RankedBits(offset, places);
        End = -1;
        if (!Fits(file, taken.End)) return;
        var count = taken.CountIn(file);
        if (count < 0 || count > places || !Fits(file, taken.End + ((long)count * (CheckWidth + PairWidth)))) return;
        checks = (int)taken.End;
        pairs = checks + (count * CheckWidth);
        var end = pairs + (count * PairWidth);
        if (isBackedOffFrom)
        {
            marks = new RankedBits(end, count);
            if (!Fits(file, marks.End)) return;
            costs = (int)marks.End;
            var costly = marks.CountIn(file);
            if (costly < 0 || costly > count) return;
            end = costs + (costly * PairWidth);
        }

        End = end;
    }

    /// <summary>Where what follows the table begins in the file; -1 where it does not fit in.</summary>
    public int End { get; }

    /// <summary>
    /// Where the search for an n-gram begins, and what stands there. Many are first read, then found: the processor waits for the memory of
    /// all of them at once instead of one after the other.
    /// </summary>
    public NgramProbe Read(ReadOnlySpan<byte> file, ulong ngram)
    {
        var mixed = Mix(ngram);
        var place = PlaceOf(mixed, places);
        if (!taken[file, place]) return default;
        var entry = taken.RankOf(file, place);
        return new NgramProbe(place, entry, CheckOf(mixed), CheckAt(file, entry));
    }

    /// <summary>The n-gram's number in the table; -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<byte> file, NgramProbe probe)
    {
        var (place, entry, check, found) = probe;
        while (found != check)
        {
            (place, entry) = place + 1 == places ? (0, 0) : (place + 1, entry + 1);
            if (!taken[file, place]) return -1;
            found = CheckAt(file, entry);
        }

        return entry;
    }

    /// <summary>The surprisal of an n-gram by its number, read forward or backward.</summary>
    public byte Surprisal(ReadOnlySpan<byte> file, int entry, NgramDirection direction) => file[pairs + (entry * PairWidth) + (int)direction];

    /// <summary>What backing off from it costs, read forward or backward.</summary>
    public byte BackOff(ReadOnlySpan<byte> file, int entry, NgramDirection direction) =>
        marks[file, entry] ? file[costs + (marks.RankOf(file, entry) * PairWidth) + (int)direction] : (byte)0;

    /// <summary>Takes a free place for an n-gram in the checks of a table that is being made, and says which.</summary>
    public static int Add(Span<ushort> checks, ulong ngram)
    {
        var mixed = Mix(ngram);
        var place = PlaceOf(mixed, checks.Length);
        while (checks[place] != 0) place = place + 1 == checks.Length ? 0 : place + 1;
        checks[place] = CheckOf(mixed);
        return place;
    }

    private static bool Fits(ReadOnlySpan<byte> file, long end) => end <= file.Length;

    private ushort CheckAt(ReadOnlySpan<byte> file, int entry) => BinaryPrimitives.ReadUInt16LittleEndian(file[(checks + (entry * CheckWidth))..]);

    private static int PlaceOf(ulong mixed, int places) => (int)Math.BigMul(mixed, (ulong)places, out _);

    private static ushort CheckOf(ulong mixed) => (ushort)((mixed & 0xFFFE) | 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value ^= value >> 31;
        value *= 0x7FB5D329728EA185UL;
        value ^= value >> 27;
        value *= 0x81DADEF4BC2DD44DUL;
        return value ^ (value >> 33);
    }
}

/// <summary>Which way a text is read: from what stands before a symbol, or from what stands after it.</summary>
internal enum NgramDirection
{
    Forward,
    Backward,
}

/// <summary>Where an n-gram is looked for; without a check where it cannot be.</summary>
/// <param name="Place">Number of the place.</param>
/// <param name="Entry">How many places before it are taken.</param>
/// <param name="Check">What it would hold of the n-gram.</param>
/// <param name="Found">What it holds.</param>
internal readonly record struct NgramProbe(int Place, int Entry, ushort Check, ushort Found);
