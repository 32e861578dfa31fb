using Microsoft.Extensions.Logging;

namespace NewsBot.Hosting;

/// <summary>The bot while it runs: its platforms, and what goes on beside them.</summary>
/// <param name="beside">What goes on for as long as a platform does; where there is none, for as long as it goes on itself.</param>
internal sealed class HostedBot(IReadOnlyList<PlatformWorker> platforms, IReadOnlyList<Worker> beside, ILogger log, TimeProvider time)
{
    /// <summary>How long what is stopped may take to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Runs until it is stopped, or until nothing is left that it runs for.</summary>
    /// <returns>Whether it was stopped.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var connected = Task.WhenAll(platforms.Select(platform => platform.RunAsync(stop.Token)));
        var others = Task.WhenAll(beside.Select(worker => worker.RunAsync(stop.Token)));
        await (platforms.Count > 0 ? connected : others).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var isStopped = cancellationToken.IsCancellationRequested;
        if (!isStopped)
            log.NoneLeft();
        await stop.CancelAsync();
        await EndAsync(Task.WhenAll(connected, others));
        if (isStopped)
            log.Stopped();
        return isStopped;
    }

    private async Task EndAsync(Task work)
    {
        try
        {
            await work.WaitAsync(Patience, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            log.LeavesBehind(Patience);
        }
    }
}
