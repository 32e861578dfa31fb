namespace NewsBot.Core.Answering;

/// <summary>How much of two runs of words is one and the same run, with words left out of either.</summary>
internal static class WordLikeness
{
    /// <summary>Longer runs are compared by their first words.</summary>
    private const int Most = 400;

    /// <summary>Twice the longest common subsequence over both lengths: 1 for the same words in the same order, 0 for nothing in common.</summary>
    /// <remarks>Wagner and Fischer's table (1974), a row at a time.</remarks>
    public static double Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var (n, m) = (Math.Min(left.Count, Most), Math.Min(right.Count, Most));
        if (n == 0 || m == 0)
            return n == m ? 1 : 0;
        var above = new int[m + 1];
        for (var i = 0; i < n; i++)
        {
            var row = new int[m + 1];
            for (var j = 0; j < m; j++)
                row[j + 1] = left[i] == right[j] ? above[j] + 1 : Math.Max(above[j + 1], row[j]);
            above = row;
        }
        return 2.0 * above[m] / (n + m);
    }
}
