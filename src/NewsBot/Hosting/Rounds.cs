namespace NewsBot.Hosting;

/// <summary>Looks again and again for what came in, whichever program took it in.</summary>
internal sealed class Rounds(Func<CancellationToken, Task> round, TimeProvider time)
{
    /// <summary>What comes in quick succession is one find.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
            await round(cancellationToken);
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
