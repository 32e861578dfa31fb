namespace NewsBot.Commands;

/// <summary>Questions tried one after another. One that the program or the archive fails on is told of on standard error, and the next goes on.</summary>
internal sealed class Attempts(Newsroom newsroom)
{
    private bool _hasFailed;

    /// <summary>Failed where one question did, whatever came of the others.</summary>
    public int Status => _hasFailed ? ExitStatus.Failed : ExitStatus.Done;

    /// <summary>What came of one question, and how long it took.</summary>
    /// <param name="instead">What stands in the place of a result where the question failed.</param>
    public async Task<(T Result, TimeSpan Elapsed)> TryAsync<T>(string question, Func<Task<T>> ask, Func<Exception, Task<T>> instead)
    {
        var began = newsroom.Time.GetTimestamp();
        T result;
        try
        {
            result = await ask();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _hasFailed = true;
            newsroom.Tell(Failure.DescribeOn(question, e), e);
            result = await instead(e);
        }
        return (result, newsroom.Time.GetElapsedTime(began));
    }
}
