using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsBot.Core.Language.Parsing;

/// <summary>A layer that reads a sentence from both sides: each word's numbers take up something of those before it, and the matrix products wait for none of them (simple recurrent units: Lei et al. 2018).</summary>
internal static class Recurrence
{
    private const int Half = NetWeights.Half, Width = NetWeights.Width;

    /// <summary>Reads a sentence both ways, side by side: a processor need not wait for the one to go on with the other.</summary>
    /// <param name="input">The words' numbers as they came.</param>
    /// <param name="inner">Their products with the layer's matrix; the two gates are left there.</param>
    /// <param name="content">Takes what was kept at each word.</param>
    /// <param name="output">Takes the words' numbers as they go out.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(int words, ReadOnlySpan<float> input, Span<float> inner, ReadOnlySpan<float> gates, Span<float> content, Span<float> output)
    {
        for (var lane = 0; lane < Half; lane += MatrixProduct.Lanes)
        {
            Vector512<float> fromLeft = default, fromRight = default;
            for (var step = 0; step < words; step++)
            {
                fromLeft = Step(step, lane, lane, fromLeft, input, inner, gates, content, output);
                fromRight = Step(words - 1 - step, Half + lane, 3 * Half + lane, fromRight, input, inner, gates, content, output);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Step(int word, int lane, int column, Vector512<float> kept, ReadOnlySpan<float> input, Span<float> inner, ReadOnlySpan<float> gates, Span<float> content, Span<float> output)
    {
        int at = word * Width + lane, from = word * NetWeights.LayerColumns + column;
        var fresh = Load(inner, from);
        var keep = Gate(Load(inner, from + Half) + Load(gates, lane) * kept + Load(gates, Width + lane));
        var show = Gate(Load(inner, from + 2 * Half) + Load(gates, 2 * Width + lane) * kept + Load(gates, 3 * Width + lane));
        kept = fresh + keep * (kept - fresh);
        var passing = Load(input, at);
        Store(inner, from + Half, keep);
        Store(inner, from + 2 * Half, show);
        Store(content, at, kept);
        Store(output, at, passing + show * (kept - passing));
        return kept;
    }

    /// <summary>From 0 to 1, by root and quotient alone, which every machine rounds alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Gate(Vector512<float> x) => Vector512.Create(0.5f) + Vector512.Create(0.5f) * (x / Vector512.Sqrt(Vector512<float>.One + x * x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ReadOnlySpan<float> from, int at) => Vector512.Create(from.Slice(at, MatrixProduct.Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Span<float> to, int at, Vector512<float> value) => value.CopyTo(to[at..]);
}
