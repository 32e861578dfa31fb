using System.Runtime.Intrinsics;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Tests.Language.Parsing;

public sealed class Arithmetic
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(3, 7, 48)]
    [InlineData(4, 5, 64)]
    [InlineData(9, 33, 144)]
    [InlineData(0, 4, 16)]
    public void A_product_is_summed_term_by_term_to_the_bit(int rows, int inner, int columns)
    {
        float[] a = Numbers(rows * inner, 1), b = Numbers(inner * columns, 2), c = Numbers(rows * columns, 3), expected = [.. c];
        for (var i = 0; i < expected.Length; i++)
        {
            for (var k = 0; k < inner; k++)
                expected[i] += a[i / columns * inner + k] * b[k * columns + i % columns];
        }

        MatrixProduct.Add(a, rows, inner, b, columns, c);

        Assert.Equal(expected, c);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void A_product_in_whole_numbers_is_that_of_the_rounded_numbers(int rows)
    {
        const int inner = 32, columns = 128;
        float[] a = [.. Numbers(rows * inner, 1).Select(x => x * 20)], b = [.. Numbers(inner * columns, 2).Select(x => x * 5)], c = new float[rows * columns];
        var expected = new float[c.Length];
        for (var i = 0; i < expected.Length; i++)
        {
            var sum = 0;
            for (var k = 0; k < inner; k++)
                sum += Whole(a[i / columns * inner + k] * 128) * Whole(b[k * columns + i % columns] * 512);
            expected[i] = sum / 65536f;
        }

        new WholeMatrix(b, columns).Multiply(a, rows, new int[rows * inner / 2], [], c);

        Assert.Equal(expected, c);
    }

    [Fact]
    public void Machines_without_instructions_of_their_own_sum_pairs_alike()
    {
        var pairs = Vector512.Create(-2047 << 16 | 2047, 3 << 16 | 0xFFFF, -1, 0x7FF07FF, 1, 1 << 16, 0, -65536, 5, 6, 7, 8, 9, 10, 11, 12);

        Assert.Equal(2047 * 2047 * 2, WholeMatrix.Portable(pairs, pairs)[0]);
        Assert.Equal([10, 2, 2047 * 2047 * 2], [WholeMatrix.Portable(pairs, pairs)[1], WholeMatrix.Portable(pairs, pairs)[2], WholeMatrix.Portable(pairs, pairs)[3]]);
    }

    [Fact]
    public void Matrices_that_do_not_fit_are_an_error()
    {
        Assert.Throws<ArgumentException>(() => MatrixProduct.Add(new float[4], 2, 2, new float[30], 15, new float[30]));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Add(new float[4], 2, 3, new float[48], 16, new float[32]));
    }

    /// <summary>To twelve bits, halves up.</summary>
    private static int Whole(float x) => (int)Math.Floor(Math.Clamp(x, -2047, 2047) + 0.5f);

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)];
    }
}
