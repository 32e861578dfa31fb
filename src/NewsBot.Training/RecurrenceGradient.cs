using System.Runtime.Intrinsics;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>The way back through <see cref="Recurrence"/>.</summary>
internal static class RecurrenceGradient
{
    private const int Half = NetWeights.Half, Width = NetWeights.Width;

    /// <param name="inner">What reading left there; takes the gradients of the products.</param>
    /// <param name="output">The gradients of what went out; takes what of them falls to the input past the products.</param>
    /// <param name="gateGradients">Takes, by adding, the gradients of <paramref name="gates"/>.</param>
    public static void Back(int words, ReadOnlySpan<float> input, Span<float> inner, ReadOnlySpan<float> gates, ReadOnlySpan<float> content, Span<float> output, Span<float> gateGradients)
    {
        for (var lane = 0; lane < Width; lane += MatrixProduct.Lanes)
        {
            var isLeft = lane < Half;
            var column = isLeft ? lane : 2 * Half + lane;
            Vector512<float> keepKept = Load(gates, lane), showKept = Load(gates, 2 * Width + lane);
            Vector512<float> d0 = Load(gateGradients, lane), d1 = Load(gateGradients, Width + lane), d2 = Load(gateGradients, 2 * Width + lane), d3 = Load(gateGradients, 3 * Width + lane);
            var later = Vector512<float>.Zero;
            for (var step = words - 1; step >= 0; step--)
            {
                var word = isLeft ? step : words - 1 - step;
                int at = word * Width + lane, from = word * NetWeights.LayerColumns + column;
                var before = step == 0 ? Vector512<float>.Zero : Load(content, at + (isLeft ? -Width : Width));
                Vector512<float> fresh = Load(inner, from), keep = Load(inner, from + Half), show = Load(inner, from + 2 * Half), kept = Load(content, at), passing = Load(input, at), error = Load(output, at);
                var showError = error * (kept - passing) * Slope(show);
                var keptError = later + error * show;
                var keepError = keptError * (before - fresh) * Slope(keep);
                Store(inner, from, keptError * (Vector512<float>.One - keep));
                Store(inner, from + Half, keepError);
                Store(inner, from + 2 * Half, showError);
                Store(output, at, error * (Vector512<float>.One - show));
                later = keptError * keep + keepError * keepKept + showError * showKept;
                d0 += keepError * before;
                d1 += keepError;
                d2 += showError * before;
                d3 += showError;
            }
            Store(gateGradients, lane, d0);
            Store(gateGradients, Width + lane, d1);
            Store(gateGradients, 2 * Width + lane, d2);
            Store(gateGradients, 3 * Width + lane, d3);
        }
    }

    /// <summary>The slope of a gate, from where it stands.</summary>
    private static Vector512<float> Slope(Vector512<float> gate)
    {
        var side = gate * 2 - Vector512<float>.One;
        var rest = Vector512.Max(Vector512<float>.One - side * side, Vector512<float>.Zero);
        return rest * Vector512.Sqrt(rest) * 0.5f;
    }

    private static Vector512<float> Load(ReadOnlySpan<float> from, int at) => Vector512.Create(from.Slice(at, MatrixProduct.Lanes));

    private static void Store(Span<float> to, int at, Vector512<float> value) => value.CopyTo(to[at..]);
}
