using Microsoft.Extensions.Logging;
using NewsBot.Core.Chat;

namespace NewsBot.Hosting;

/// <summary>Keeps one chat platform running.</summary>
internal sealed class PlatformWorker(IChatPlatform platform, ChatHandler handle, ILogger log, TimeProvider time)
{
    private readonly Worker _worker = new(platform.Name, cancellationToken => RunAsync(platform, handle, cancellationToken), log, time);

    public string Name => platform.Name;

    /// <summary>The platform's own word, unless it is not running.</summary>
    public PlatformHealth Health => _worker.Trouble is { } trouble
        ? new PlatformHealth(IsConnected: false, trouble.Reason, trouble.IsFatal, trouble.Since, platform.Health.LastHeard)
        : platform.Health;

    /// <summary>Returns once it is cancelled or the platform has given up; never throws.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => _worker.RunAsync(cancellationToken);

    private static async Task RunAsync(IChatPlatform platform, ChatHandler handle, CancellationToken cancellationToken)
    {
        await platform.RunAsync(handle, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        throw new InvalidOperationException("it ended though nobody had stopped it");
    }
}
