using KazRuMtQa.Lab.Reading;
using NUnit.Framework;

namespace KazRuMtQa.Lab.Tests.Reading;

[TestFixture]
internal sealed class MatrixProductTests
{
    [TestCase(1, 3, 16, 3)]
    [TestCase(4, 1, 16, 1)]
    [TestCase(7, 20, 32, 20)]
    [TestCase(9, 20, 128, 5)]
    public void Adds_what_the_definition_says_for_rows_that_overlap_as_well(int rows, int inner, int width, int stride)
    {
        var random = new Random(1);
        var left = Numbers(((rows - 1) * stride) + inner);
        var right = Numbers(inner * width);
        var sum = Numbers(rows * width);
        var expected = (float[])sum.Clone();
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < width; column++)
                for (var k = 0; k < inner; k++) expected[(row * width) + column] += left[(row * stride) + k] * right[(k * width) + column];

        MatrixProduct.Add(left, stride, right, sum, rows, inner, width);

        Assert.That(sum, Is.EqualTo(expected).Within(1e-4f));

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    [Test]
    public void Refuses_matrices_that_are_too_small()
    {
        var sum = new float[32];
        Assert.That(() => MatrixProduct.Add(new float[3], 2, new float[32], sum, 2, 2, 16), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => MatrixProduct.Add(new float[4], 2, new float[31], sum, 2, 2, 16), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => MatrixProduct.Add(new float[4], 2, new float[32], sum, 2, 2, 15), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
