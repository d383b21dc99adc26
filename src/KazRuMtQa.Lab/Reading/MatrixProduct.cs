using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KazRuMtQa.Lab.Reading;

/// <summary>
/// Products of row-major matrices in vector registers, in one thread. Rows may overlap (a stride shorter than a row): a convolution over words is
/// then one product, whose left matrix is the sequence itself.
/// </summary>
internal static class MatrixProduct
{
    /// <summary>Columns that are worked on at once: the width of all right matrices is a multiple of it.</summary>
    public const int Columns = 16;

    private const int Half = Columns / 2;

    /// <summary>
    /// Adds left · right to the sum: left has so many rows of <paramref name="inner"/> numbers, each <paramref name="stride"/> after the one
    /// before; right as many
    /// rows as left has columns; right and sum have rows of <paramref name="width"/> numbers.
    /// </summary>
    public static void Add(ReadOnlySpan<float> left, int stride, ReadOnlySpan<float> right, Span<float> sum, int rows, int inner, int width)
    {
        if (rows == 0 || inner == 0) return;
        ArgumentOutOfRangeException.ThrowIfNotEqual(width % Columns, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(left.Length, ((rows - 1) * stride) + inner);
        ArgumentOutOfRangeException.ThrowIfLessThan(right.Length, inner * width);
        ArgumentOutOfRangeException.ThrowIfLessThan(sum.Length, rows * width);
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        ref var c = ref MemoryMarshal.GetReference(sum);
        for (var column = 0; column < width; column += Columns)
        {
            var row = 0;
            for (; row + 4 <= rows; row += 4)
                AddFour(ref Unsafe.Add(ref a, row * stride), stride, ref Unsafe.Add(ref b, column), ref Unsafe.Add(ref c, (row * width) + column),
                    inner, width);
            for (; row < rows; row++)
                AddOne(ref Unsafe.Add(ref a, row * stride), ref Unsafe.Add(ref b, column), ref Unsafe.Add(ref c, (row * width) + column), inner,
                    width);
        }
    }

    private static void AddFour(ref float a, int stride, ref float b, ref float c, int inner, int width)
    {
        ref var a1 = ref Unsafe.Add(ref a, stride);
        ref var a2 = ref Unsafe.Add(ref a, 2 * stride);
        ref var a3 = ref Unsafe.Add(ref a, 3 * stride);
        Vector256<float> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, Half);
            var factor = Vector256.Create(Unsafe.Add(ref a, k));
            s00 = Vector256.MultiplyAddEstimate(factor, b0, s00);
            s01 = Vector256.MultiplyAddEstimate(factor, b1, s01);
            factor = Vector256.Create(Unsafe.Add(ref a1, k));
            s10 = Vector256.MultiplyAddEstimate(factor, b0, s10);
            s11 = Vector256.MultiplyAddEstimate(factor, b1, s11);
            factor = Vector256.Create(Unsafe.Add(ref a2, k));
            s20 = Vector256.MultiplyAddEstimate(factor, b0, s20);
            s21 = Vector256.MultiplyAddEstimate(factor, b1, s21);
            factor = Vector256.Create(Unsafe.Add(ref a3, k));
            s30 = Vector256.MultiplyAddEstimate(factor, b0, s30);
            s31 = Vector256.MultiplyAddEstimate(factor, b1, s31);
            b = ref Unsafe.Add(ref b, width);
        }

        Store(ref c, s00, s01);
        Store(ref Unsafe.Add(ref c, width), s10, s11);
        Store(ref Unsafe.Add(ref c, 2 * width), s20, s21);
        Store(ref Unsafe.Add(ref c, 3 * width), s30, s31);
    }

    private static void AddOne(ref float a, ref float b, ref float c, int inner, int width)
    {
        Vector256<float> s0 = default, s1 = default;
        for (var k = 0; k < inner; k++)
        {
            var factor = Vector256.Create(Unsafe.Add(ref a, k));
            s0 = Vector256.MultiplyAddEstimate(factor, Vector256.LoadUnsafe(ref b), s0);
            s1 = Vector256.MultiplyAddEstimate(factor, Vector256.LoadUnsafe(ref b, Half), s1);
            b = ref Unsafe.Add(ref b, width);
        }

        Store(ref c, s0, s1);
    }

    private static void Store(ref float c, Vector256<float> first, Vector256<float> second)
    {
        (Vector256.LoadUnsafe(ref c) + first).StoreUnsafe(ref c);
        (Vector256.LoadUnsafe(ref c, Half) + second).StoreUnsafe(ref c, Half);
    }
}
