using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsBot.Core.Language.Parsing;

/// <summary>A learned matrix in whole numbers, which every machine adds up alike in any order: half the memory and half the time of <see cref="MatrixProduct"/>.</summary>
/// <remarks>What comes in is rounded to 1/128, the matrix to 1/512, both to twelve bits: sums of 512 products stay within 32 bits.</remarks>
internal sealed class WholeMatrix
{
    private const float Input = 128, Learned = 512, Most = 2047;

    private const int Lanes = MatrixProduct.Lanes, Together = 4 * Lanes;

    private readonly int _inner;

    private readonly int _columns;

    /// <summary>Two rows in one number, the even one below; in groups of so many columns that one group after the other is read.</summary>
    private readonly int[] _pairs;

    /// <param name="matrix">Row after row; an even number of rows, and columns in sixty-fours.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public WholeMatrix(ReadOnlySpan<float> matrix, int columns)
    {
        _inner = matrix.Length / columns;
        _columns = columns;
        _pairs = new int[matrix.Length / 2];
        var at = 0;
        for (var group = 0; group < columns; group += Together)
        {
            for (var row = 0; row < _inner; row += 2)
            {
                for (var column = group; column < group + Together; column++)
                    _pairs[at++] = Whole(matrix[row * columns + column] * Learned) & 0xFFFF | Whole(matrix[(row + 1) * columns + column] * Learned) << 16;
            }
        }
    }

    /// <summary>Writes the product of some rows with the matrix.</summary>
    /// <param name="constants">Added to each row; none where it is empty.</param>
    /// <param name="scratch">At least half as many numbers as <paramref name="rows"/> have.</param>
    public void Multiply(ReadOnlySpan<float> input, int rows, Span<int> scratch, ReadOnlySpan<float> constants, Span<float> output)
    {
        if (input.Length < rows * _inner || scratch.Length < rows * _inner / 2 || output.Length < rows * _columns)
            throw new ArgumentException("These matrices do not fit each other.");
        Round(input[..(rows * _inner)], scratch);
        ref var a = ref MemoryMarshal.GetReference(scratch);
        ref var b = ref MemoryMarshal.GetArrayDataReference(_pairs);
        ref var c = ref MemoryMarshal.GetReference(output);
        for (var column = 0; column < _columns; column += Together, b = ref Unsafe.Add(ref b, _inner / 2 * Together))
        {
            var row = 0;
            for (; row + 4 <= rows; row += 4)
                Block(ref a, ref b, ref c, row, column);
            for (; row < rows; row++)
                Row(ref a, ref b, ref c, row, column);
        }
        for (var row = 0; row < rows && !constants.IsEmpty; row++)
            Add(constants, output.Slice(row * _columns, _columns));
    }

    private static void Add(ReadOnlySpan<float> constants, Span<float> row)
    {
        for (var i = 0; i < row.Length; i += Lanes)
            (Vector512.Create(row.Slice(i, Lanes)) + Vector512.Create(constants.Slice(i, Lanes))).CopyTo(row[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Block(ref int a, ref int b, ref float c, int row, int column)
    {
        var pairs = (nuint)_inner / 2;
        nuint a0 = (nuint)row * pairs, a1 = a0 + pairs, a2 = a1 + pairs, a3 = a2 + pairs;
        Quad<int> s0 = default, s1 = default, s2 = default, s3 = default;
        nuint at = 0;
        for (nuint k = 0; k < pairs; k++, at += Together)
        {
            var y = Quad<int>.Load(ref b, at);
            s0 += Pairs(Vector512.Create(Unsafe.Add(ref a, a0 + k)), y);
            s1 += Pairs(Vector512.Create(Unsafe.Add(ref a, a1 + k)), y);
            s2 += Pairs(Vector512.Create(Unsafe.Add(ref a, a2 + k)), y);
            s3 += Pairs(Vector512.Create(Unsafe.Add(ref a, a3 + k)), y);
        }
        var c0 = (nuint)(row * _columns + column);
        var width = (nuint)_columns;
        Store(ref c, c0, s0);
        Store(ref c, c0 + width, s1);
        Store(ref c, c0 + 2 * width, s2);
        Store(ref c, c0 + 3 * width, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(ref int a, ref int b, ref float c, int row, int column)
    {
        var pairs = (nuint)_inner / 2;
        var a0 = (nuint)row * pairs;
        Quad<int> s = default;
        nuint at = 0;
        for (nuint k = 0; k < pairs; k++, at += Together)
            s += Pairs(Vector512.Create(Unsafe.Add(ref a, a0 + k)), Quad<int>.Load(ref b, at));
        Store(ref c, (nuint)(row * _columns + column), s);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Quad<int> Pairs(Vector512<int> a, Quad<int> b) => new(Pairs(a, b.First), Pairs(a, b.Second), Pairs(a, b.Third), Pairs(a, b.Fourth));

    /// <summary>The sums of two products each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Pairs(Vector512<int> a, Vector512<int> b)
    {
        if (Avx512BW.IsSupported)
            return Avx512BW.MultiplyAddAdjacent(a.AsInt16(), b.AsInt16());
        if (Avx2.IsSupported)
            return Vector512.Create(Avx2.MultiplyAddAdjacent(a.GetLower().AsInt16(), b.GetLower().AsInt16()), Avx2.MultiplyAddAdjacent(a.GetUpper().AsInt16(), b.GetUpper().AsInt16()));
        return Portable(a, b);
    }

    /// <summary>The same without instructions of its own.</summary>
    internal static Vector512<int> Portable(Vector512<int> a, Vector512<int> b) => (a << 16 >> 16) * (b << 16 >> 16) + (a >> 16) * (b >> 16);

    private static void Store(ref float c, nuint at, Quad<int> sums)
    {
        var unit = Vector512.Create(1 / (Input * Learned));
        var products = unit * new Quad<float>(
            Vector512.ConvertToSingle(sums.First), Vector512.ConvertToSingle(sums.Second), Vector512.ConvertToSingle(sums.Third), Vector512.ConvertToSingle(sums.Fourth));
        products.Store(ref c, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Round(ReadOnlySpan<float> input, Span<int> into)
    {
        var whole = MemoryMarshal.Cast<int, short>(into);
        var half = Vector512.Create(0.5f);
        for (var i = 0; i < input.Length; i += 2 * Lanes)
            Vector512.Narrow(Whole(Vector512.Create(input.Slice(i, Lanes))), Whole(Vector512.Create(input.Slice(i + Lanes, Lanes)))).CopyTo(whole[i..]);

        Vector512<int> Whole(Vector512<float> x) =>
            Vector512.ConvertToInt32Native(Vector512.Floor(Vector512.MinNative(Vector512.MaxNative(x * Input, Vector512.Create(-Most)), Vector512.Create(Most)) + half));
    }

    private static int Whole(float x) => (int)Math.Floor(Math.Clamp(x, -Most, Most) + 0.5f);
}
