using NewsBot.Core.Chat;
using NewsBot.Settings;
using NewsBot.Sqlite;

namespace NewsBot.Hosting;

/// <summary>Posts the digests of channels when they are due.</summary>
internal sealed class DigestRounds(DigestRound round, SqliteChatStore store, DigestSettings settings, TimeProvider time)
{
    /// <summary>The clock may be set, and a digest may be set by the minute.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // The archive's one bot starts: whoever held a line of the ledger holds it no more.
        await store.DigestLedger.LetGoAsync(cancellationToken);
        await store.Digests.AdoptAsync(settings.Digests(time.GetUtcNow()), time.GetUtcNow(), cancellationToken);
        while (true)
            await Task.Delay(PauseUntil(await round.RunAsync(cancellationToken)), time, cancellationToken);
    }

    private TimeSpan PauseUntil(DateTimeOffset? due)
    {
        var pause = due is { } next ? next - time.GetUtcNow() : LongestPause;
        return pause > LongestPause ? LongestPause : pause < ShortestPause ? ShortestPause : pause;
    }
}
