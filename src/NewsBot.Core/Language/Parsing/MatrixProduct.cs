using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsBot.Core.Language.Parsing;

/// <summary>Products of matrices that come out the same on every machine: each sum is made in the order of its terms, whatever the width of the registers, and no product is fused with its sum.</summary>
internal static class MatrixProduct
{
    /// <summary>Columns are counted in these.</summary>
    public const int Lanes = 16;

    /// <summary>Adds <paramref name="a"/> × <paramref name="b"/> to <paramref name="c"/>, all row after row.</summary>
    /// <param name="columns">Of b and c; a multiple of <see cref="Lanes"/>.</param>
    public static void Add(ReadOnlySpan<float> a, int rows, int inner, ReadOnlySpan<float> b, int columns, Span<float> c)
    {
        if (columns % Lanes != 0 || a.Length < rows * inner || b.Length < inner * columns || c.Length < rows * columns)
            throw new ArgumentException("These matrices do not fit each other.");
        ref var a0 = ref MemoryMarshal.GetReference(a);
        ref var b0 = ref MemoryMarshal.GetReference(b);
        ref var c0 = ref MemoryMarshal.GetReference(c);
        var column = 0;
        for (; column + 4 * Lanes <= columns; column += 4 * Lanes)
        {
            var row = 0;
            for (; row + 4 <= rows; row += 4)
                Block(ref a0, ref b0, ref c0, row, column, inner, columns);
            for (; row < rows; row++)
                Row(ref a0, ref b0, ref c0, row, column, inner, columns);
        }
        for (; column < columns; column += Lanes)
        {
            var row = 0;
            for (; row + 4 <= rows; row += 4)
                Cells(ref a0, ref b0, ref c0, row, column, inner, columns);
            for (; row < rows; row++)
                Cell(ref a0, ref b0, ref c0, row, column, inner, columns);
        }
    }

    /// <summary>Four rows by sixty-four columns, all sums in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block(ref float a, ref float b, ref float c, int row, int column, int inner, int columns)
    {
        var a0 = (nuint)(row * inner);
        nuint a1 = a0 + (nuint)inner, a2 = a1 + (nuint)inner, a3 = a2 + (nuint)inner;
        var c0 = (nuint)(row * columns + column);
        nuint c1 = c0 + (nuint)columns, c2 = c1 + (nuint)columns, c3 = c2 + (nuint)columns;
        Quad<float> s0 = Quad<float>.Load(ref c, c0), s1 = Quad<float>.Load(ref c, c1), s2 = Quad<float>.Load(ref c, c2), s3 = Quad<float>.Load(ref c, c3);
        var at = (nuint)column;
        for (nuint k = 0; k < (nuint)inner; k++, at += (nuint)columns)
        {
            var y = Quad<float>.Load(ref b, at);
            s0 += Vector512.Create(Unsafe.Add(ref a, a0 + k)) * y;
            s1 += Vector512.Create(Unsafe.Add(ref a, a1 + k)) * y;
            s2 += Vector512.Create(Unsafe.Add(ref a, a2 + k)) * y;
            s3 += Vector512.Create(Unsafe.Add(ref a, a3 + k)) * y;
        }
        s0.Store(ref c, c0);
        s1.Store(ref c, c1);
        s2.Store(ref c, c2);
        s3.Store(ref c, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(ref float a, ref float b, ref float c, int row, int column, int inner, int columns)
    {
        var a0 = (nuint)(row * inner);
        var c0 = (nuint)(row * columns + column);
        var s = Quad<float>.Load(ref c, c0);
        var at = (nuint)column;
        for (nuint k = 0; k < (nuint)inner; k++, at += (nuint)columns)
            s += Vector512.Create(Unsafe.Add(ref a, a0 + k)) * Quad<float>.Load(ref b, at);
        s.Store(ref c, c0);
    }

    /// <summary>Four rows by sixteen columns: one sum need not wait for the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cells(ref float a, ref float b, ref float c, int row, int column, int inner, int columns)
    {
        var a0 = (nuint)(row * inner);
        nuint a1 = a0 + (nuint)inner, a2 = a1 + (nuint)inner, a3 = a2 + (nuint)inner;
        var c0 = (nuint)(row * columns + column);
        nuint c1 = c0 + (nuint)columns, c2 = c1 + (nuint)columns, c3 = c2 + (nuint)columns;
        Vector512<float> s0 = Vector512.LoadUnsafe(ref c, c0), s1 = Vector512.LoadUnsafe(ref c, c1), s2 = Vector512.LoadUnsafe(ref c, c2), s3 = Vector512.LoadUnsafe(ref c, c3);
        var at = (nuint)column;
        for (nuint k = 0; k < (nuint)inner; k++, at += (nuint)columns)
        {
            var y = Vector512.LoadUnsafe(ref b, at);
            s0 += Vector512.Create(Unsafe.Add(ref a, a0 + k)) * y;
            s1 += Vector512.Create(Unsafe.Add(ref a, a1 + k)) * y;
            s2 += Vector512.Create(Unsafe.Add(ref a, a2 + k)) * y;
            s3 += Vector512.Create(Unsafe.Add(ref a, a3 + k)) * y;
        }
        s0.StoreUnsafe(ref c, c0);
        s1.StoreUnsafe(ref c, c1);
        s2.StoreUnsafe(ref c, c2);
        s3.StoreUnsafe(ref c, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cell(ref float a, ref float b, ref float c, int row, int column, int inner, int columns)
    {
        var a0 = (nuint)(row * inner);
        var c0 = (nuint)(row * columns + column);
        var s = Vector512.LoadUnsafe(ref c, c0);
        var at = (nuint)column;
        for (nuint k = 0; k < (nuint)inner; k++, at += (nuint)columns)
            s += Vector512.Create(Unsafe.Add(ref a, a0 + k)) * Vector512.LoadUnsafe(ref b, at);
        s.StoreUnsafe(ref c, c0);
    }
}
