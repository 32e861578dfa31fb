namespace NewsBot.Tests.Hidden;

/// <summary>What is shown with and without hidden articles is the same.</summary>
internal static class Same
{
    /// <param name="where">For who looks for the cause.</param>
    public static void Assert(string without, string with, string where)
    {
        if (without == with)
            return;
        var (one, other) = (without.Split('\n'), with.Split('\n'));
        var line = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        Xunit.Assert.Fail($"{where}\nwithout: {one.ElementAtOrDefault(line)}\nwith: {other.ElementAtOrDefault(line)}");
    }
}
