using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// The n-grams of one length in a mapped file: a hash table with open addressing, column by column. A place holds a 16-bit check and the
/// surprisals forward and backward. The n-grams themselves are not kept: one of some 10,000 that were never met is taken for one that was.
/// </summary>
/// <remarks>
/// Seven n-grams of ten cost nothing to back off from, so costs are kept of the others alone: a bit for each place says which, and their number is
/// known every <see cref="Stride"/> places.
/// </remarks>
internal readonly struct NgramTable
{
    /// <summary>Bytes of the check of a place.</summary>
    public const int CheckWidth = 2;

    /// <summary>Bytes of the surprisals of a place, forward and backward, and of the costs of backing off.</summary>
    public const int PairWidth = 2;

    /// <summary>Places whose bits are counted together: as many as a line of the processor's cache holds.</summary>
    public const int Stride = 512;

    private const int BitsOfWord = 64;
    private const int BytesOfStride = Stride / 8;

    private readonly int checks;
    private readonly int places;
    private readonly int pairs;
    private readonly int marks;
    private readonly int ranks;
    private readonly int costs;

    /// <param name="file">The file.</param>
    /// <param name="offset">Where the table begins in it.</param>
    /// <param name="places">Places of the table.</param>
    /// <param name="isBackedOffFrom">Whether it has costs of backing off: the longest n-grams have none.</param>
    public NgramTable(ReadOnlySpan<byte> file, int offset, int places, bool isBackedOffFrom)
    {
        (checks, this.places) = (offset, places);
        pairs = checks + (places * CheckWidth);
        marks = pairs + (places * PairWidth);
        var strides = isBackedOffFrom ? StridesOf(places) : 0;
        ranks = marks + (strides * BytesOfStride);
        costs = ranks + (strides * sizeof(int));
        End = costs + (costs <= file.Length && strides > 0 ? RankOf(file, strides * Stride) * PairWidth : 0);
    }

    /// <summary>Where what follows the table begins in the file.</summary>
    public int End { get; }

    /// <summary>How often bits are counted in a table.</summary>
    public static int StridesOf(int places) => (places + Stride - 1) / Stride;

    /// <summary>
    /// Where the search for an n-gram begins, and what stands there. Many are first read, then found: the processor waits for the memory of
    /// all of them at once instead of one after the other.
    /// </summary>
    public NgramProbe Read(ReadOnlySpan<byte> file, ulong ngram)
    {
        var mixed = Mix(ngram);
        var place = PlaceOf(mixed, places);
        return new NgramProbe(place, CheckOf(mixed), CheckAt(file, place));
    }

    /// <summary>The place of the n-gram; -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<byte> file, NgramProbe probe)
    {
        var (place, check, found) = probe;
        while (found != check)
        {
            if (found == 0) return -1;
            place = place + 1 == places ? 0 : place + 1;
            found = CheckAt(file, place);
        }

        return place;
    }

    /// <summary>The surprisal of what stands at a place, read forward or backward.</summary>
    public byte Surprisal(ReadOnlySpan<byte> file, int place, NgramDirection direction) => file[pairs + (place * PairWidth) + (int)direction];

    /// <summary>What backing off from it costs, read forward or backward.</summary>
    public byte BackOff(ReadOnlySpan<byte> file, int place, NgramDirection direction)
    {
        var isMarked = (file[marks + (place >> 3)] >> (place & 7) & 1) != 0;
        return isMarked ? file[costs + (RankOf(file, place) * PairWidth) + (int)direction] : (byte)0;
    }

    /// <summary>Takes a free place for an n-gram in the checks of a table that is being made, and says which.</summary>
    public static int Add(Span<ushort> checks, ulong ngram)
    {
        var mixed = Mix(ngram);
        var place = PlaceOf(mixed, checks.Length);
        while (checks[place] != 0) place = place + 1 == checks.Length ? 0 : place + 1;
        checks[place] = CheckOf(mixed);
        return place;
    }

    /// <summary>Marked places before this one.</summary>
    private int RankOf(ReadOnlySpan<byte> file, int place)
    {
        var stride = Math.Min(place / Stride, StridesOf(places) - 1);
        var rank = BinaryPrimitives.ReadInt32LittleEndian(file[(ranks + (stride * sizeof(int)))..]);
        var words = file[(marks + (stride * BytesOfStride))..];
        var bits = place - (stride * Stride);
        for (; bits >= BitsOfWord; bits -= BitsOfWord, words = words[sizeof(ulong)..])
            rank += BitOperations.PopCount(BinaryPrimitives.ReadUInt64LittleEndian(words));
        return bits == 0 ? rank : rank + BitOperations.PopCount(BinaryPrimitives.ReadUInt64LittleEndian(words) & ((1UL << bits) - 1));
    }

    private ushort CheckAt(ReadOnlySpan<byte> file, int place) => BinaryPrimitives.ReadUInt16LittleEndian(file[(checks + (place * CheckWidth))..]);

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

/// <param name="Place">Number of the place.</param>
/// <param name="Check">What it would hold of the n-gram.</param>
/// <param name="Found">What it holds.</param>
internal readonly record struct NgramProbe(int Place, ushort Check, ushort Found);
