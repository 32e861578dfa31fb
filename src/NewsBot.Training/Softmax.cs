namespace NewsBot.Training;

/// <summary>What a choice among scores costs, and how each score bears on it. Exponentials by a polynomial, for those of the platforms' libraries differ.</summary>
internal static class Softmax
{
    /// <summary>Replaces scores by their share in the error of not having chosen <paramref name="right"/>, times <paramref name="scale"/>.</summary>
    /// <param name="never">A choice that is none; -1 where there is none.</param>
    /// <returns>The cost: minus the logarithm of the right one's probability.</returns>
    public static double Error(Span<float> scores, int right, int never, float scale)
    {
        var most = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != never)
                most = Math.Max(most, scores[i]);
        }
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = i == never ? 0 : Exponential(scores[i] - most);
            sum += scores[i];
        }
        var cost = -Math.Log(Math.Max(scores[right] / sum, 1e-30));
        for (var i = 0; i < scores.Length; i++)
            scores[i] = scores[i] / sum * scale;
        scores[right] -= scale;
        return cost;
    }

    /// <summary>For numbers up to 0.</summary>
    private static float Exponential(float x)
    {
        if (x < -80)
            return 0;
        var whole = (int)(x * 1.44269504f - 0.5f);
        var rest = x - whole * 0.693147181f;
        var power = 1 + rest * (1 + rest * (0.5f + rest * (0.166666667f + rest * (0.0416666667f + rest * (0.00833333333f + rest * 0.00138888889f)))));
        return power * BitConverter.Int32BitsToSingle(whole + 127 << 23);
    }
}
