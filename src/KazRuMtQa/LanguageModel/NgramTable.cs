using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// The n-grams of one length in a mapped file: a hash table with open addressing whose places hold a 16-bit check and the bytes that belong
/// to the n-gram. The n-grams themselves are not kept: one of some 10,000 that were never met is taken for one that was.
/// </summary>
internal readonly struct NgramTable(int offset, int places, int width)
{
    public const int CheckWidth = 2;

    /// <summary>Bytes of a place: the check, then the values.</summary>
    public int Width => width;

    public int Size => places * width;

    /// <summary>
    /// Where the search for an n-gram begins, and what stands there. Many are first read, then found: the processor waits for the memory of
    /// all of them at once instead of one after the other.
    /// </summary>
    public NgramProbe Read(ReadOnlySpan<byte> file, ulong ngram)
    {
        var mixed = Mix(ngram);
        var place = PlaceOf(mixed);
        return new NgramProbe(place, CheckOf(mixed), CheckAt(file, place));
    }

    /// <summary>The place of the n-gram in the file; -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<byte> file, NgramProbe probe)
    {
        var (place, check, found) = probe;
        while (found != check)
        {
            if (found == 0) return -1;
            place = place + 1 == places ? 0 : place + 1;
            found = CheckAt(file, place);
        }

        return offset + (place * width);
    }

    /// <summary>Writes an n-gram into a table that is being made.</summary>
    public void Add(Span<byte> table, ulong ngram, ReadOnlySpan<byte> values)
    {
        var mixed = Mix(ngram);
        var place = PlaceOf(mixed);
        while (BinaryPrimitives.ReadUInt16LittleEndian(table[(place * width)..]) != 0) place = place + 1 == places ? 0 : place + 1;
        BinaryPrimitives.WriteUInt16LittleEndian(table[(place * width)..], CheckOf(mixed));
        values.CopyTo(table[((place * width) + CheckWidth)..]);
    }

    private ushort CheckAt(ReadOnlySpan<byte> file, int place) => BinaryPrimitives.ReadUInt16LittleEndian(file[(offset + (place * width))..]);

    private int PlaceOf(ulong mixed) => (int)Math.BigMul(mixed, (ulong)places, out _);

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

/// <param name="Place">Number of the place.</param>
/// <param name="Check">What it would hold of the n-gram.</param>
/// <param name="Found">What it holds.</param>
internal readonly record struct NgramProbe(int Place, ushort Check, ushort Found);
