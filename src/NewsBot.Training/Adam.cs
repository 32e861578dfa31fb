using System.Runtime.Intrinsics;

namespace NewsBot.Training;

/// <summary>Moves numbers against their gradients by steps of much the same size (Kingma and Ba 2015).</summary>
internal sealed class Adam(float[] numbers, float[] gradients)
{
    private const float Slow = 0.9f;

    private const float Slower = 0.95f;

    private readonly float[] _means = new float[numbers.Length];

    private readonly float[] _squares = new float[numbers.Length];

    /// <summary>One step for some of the numbers, whose gradients are then 0.</summary>
    /// <param name="step">From 1.</param>
    public void Move(int start, int length, float rate, int step)
    {
        var pace = rate / Left(Slow, step);
        var whole = 1 / Left(Slower, step);
        for (var i = start; i < start + length; i += 16)
        {
            var gradient = Vector512.Create(gradients.AsSpan(i, 16));
            var mean = Vector512.Create(_means.AsSpan(i, 16)) * Slow + gradient * (1 - Slow);
            var square = Vector512.Create(_squares.AsSpan(i, 16)) * Slower + gradient * gradient * (1 - Slower);
            mean.CopyTo(_means.AsSpan(i));
            square.CopyTo(_squares.AsSpan(i));
            var by = mean * pace / (Vector512.Sqrt(square * whole) + Vector512.Create(1e-8f));
            (Vector512.Create(numbers.AsSpan(i, 16)) - by).CopyTo(numbers.AsSpan(i));
        }
        gradients.AsSpan(start, length).Clear();
    }

    public void Move(float rate, int step) => Move(0, numbers.Length, rate, step);

    /// <summary>What early means lack, for they began at 0.</summary>
    private static float Left(float slow, int step)
    {
        var power = 1f;
        for (var i = 0; i < Math.Min(step, 400); i++)
            power *= slow;
        return 1 - power;
    }
}
