using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>What the way back through a product of matrices needs.</summary>
internal static class Matrix
{
    /// <summary>Rows as columns. Of these there may be more than rows were, which are 0.</summary>
    public static float[] Turned(ReadOnlySpan<float> matrix, int rows, int columns, int wanted = 0)
    {
        wanted = Math.Max(rows, wanted);
        var turned = new float[wanted * columns];
        for (var i = 0; i < rows; i += 16)
        {
            for (var j = 0; j < columns; j++)
            {
                for (var k = i; k < Math.Min(i + 16, rows); k++)
                    turned[j * wanted + k] = matrix[k * columns + j];
            }
        }
        return turned;
    }

    /// <summary>Adds to the gradients of a matrix what came in × what goes back.</summary>
    public static void Learn(ReadOnlySpan<float> input, int rows, int width, ReadOnlySpan<float> error, int columns, Span<float> gradient) =>
        MatrixProduct.Add(Turned(input[..(rows * width)], rows, width), width, rows, error, columns, gradient);

    /// <summary>Adds to the errors of what came in those of what went out, through the matrix.</summary>
    public static void Back(ReadOnlySpan<float> error, int rows, int columns, ReadOnlySpan<float> matrix, int width, Span<float> input) =>
        MatrixProduct.Add(error, rows, columns, Turned(matrix, width, columns), width, input);

    /// <summary>Adds up the rows.</summary>
    public static void Sum(ReadOnlySpan<float> matrix, int rows, Span<float> into)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < into.Length; j++)
                into[j] += matrix[i * into.Length + j];
        }
    }

    /// <summary>Number by number.</summary>
    public static void Multiply(Span<float> numbers, ReadOnlySpan<float> factors)
    {
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] *= factors[i];
    }
}
