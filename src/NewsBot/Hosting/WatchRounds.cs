using NewsBot.Core.Chat;

namespace NewsBot.Hosting;

/// <summary>Looks again and again for what watches wait for, whichever program took it in.</summary>
internal sealed class WatchRounds(WatchRound round, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
            await round.RunAsync(cancellationToken);
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
