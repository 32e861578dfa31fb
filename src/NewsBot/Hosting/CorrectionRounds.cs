using NewsBot.Core.Chat;

namespace NewsBot.Hosting;

/// <summary>Looks again and again for what new versions of articles have otherwise than answers told, whichever program took them in.</summary>
internal sealed class CorrectionRounds(CorrectionRound round, TimeProvider time)
{
    /// <summary>Versions in quick succession are one correction.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
            await round.RunAsync(cancellationToken);
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
