using System.Buffers.Binary;
using System.Numerics;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// Bits in a mapped file, with the number of those that are set known every <see cref="Stride"/> bits: tells how many set bits come before one, so
/// that what belongs to set bits alone is kept without gaps.
/// </summary>
internal readonly struct RankedBits
{
    /// <summary>Bits that are counted together: as many as a line of the processor's cache holds.</summary>
    public const int Stride = 512;

    private const int BitsOfWord = 64;
    private const int BytesOfStride = Stride / 8;

    private readonly int bits;
    private readonly int ranks;
    private readonly int strides;

    /// <param name="offset">Where the bits begin in the file; the ranks stand behind them.</param>
    /// <param name="count">How many bits there are.</param>
    public RankedBits(int offset, int count)
    {
        bits = offset;
        strides = StridesOf(count);
        ranks = bits + (strides * BytesOfStride);
    }

    /// <summary>Where what follows begins in the file.</summary>
    public long End => (long)ranks + (strides * sizeof(int));

    /// <summary>How often bits are counted.</summary>
    public static int StridesOf(int count) => (count + Stride - 1) / Stride;

    public bool this[ReadOnlySpan<byte> file, int bit] => (file[bits + (bit >> 3)] >> (bit & 7) & 1) != 0;

    /// <summary>How many bits are set at all.</summary>
    public int CountIn(ReadOnlySpan<byte> file) => RankOf(file, strides * Stride);

    /// <summary>Set bits before this one.</summary>
    public int RankOf(ReadOnlySpan<byte> file, int bit)
    {
        var stride = Math.Min(bit / Stride, strides - 1);
        var rank = BinaryPrimitives.ReadInt32LittleEndian(file[(ranks + (stride * sizeof(int)))..]);
        var words = file[(bits + (stride * BytesOfStride))..];
        var rest = bit - (stride * Stride);
        for (; rest >= BitsOfWord; rest -= BitsOfWord, words = words[sizeof(ulong)..])
            rank += BitOperations.PopCount(BinaryPrimitives.ReadUInt64LittleEndian(words));
        return rest == 0 ? rank : rank + BitOperations.PopCount(BinaryPrimitives.ReadUInt64LittleEndian(words) & ((1UL << rest) - 1));
    }

    /// <summary>The form in the file.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyList<bool> set)
    {
        var strides = StridesOf(set.Count);
        var bytes = new byte[strides * BytesOfStride];
        var ranks = new int[strides];
        var rank = 0;
        for (var i = 0; i < set.Count; i++)
        {
            if (i % Stride == 0) ranks[i / Stride] = rank;
            if (!set[i]) continue;
            bytes[i / 8] |= (byte)(1 << (i % 8));
            rank++;
        }

        writer.Write(bytes);
        foreach (var before in ranks) writer.Write(before);
    }
}
