using Microsoft.Extensions.Logging;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;

namespace NewsBot.Hosting;

/// <summary>Polls each feed and looks into each folder when its turn has come; one that hangs or fails keeps no other waiting.</summary>
/// <param name="feeds">Those that the settings name.</param>
internal sealed class FeedRounds(FeedRound round, IFeedStore store, IReadOnlyList<Feed> feeds, FolderHints hints, ILogger log, TimeProvider time)
{
    private const int MostAtOnce = 8;

    /// <summary>Feeds are added by other programs.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await store.AdoptAsync(feeds, cancellationToken);
        var running = new Dictionary<string, Task>(StringComparer.Ordinal);
        try
        {
            while (true)
            {
                foreach (var (place, _) in running.Where(poll => poll.Value.IsCompleted).ToList())
                {
                    running.Remove(place, out var ended);
                    await ended!;
                }
                var pause = await BeginAsync(running, cancellationToken);
                await PauseAsync(pause, running.Values, cancellationToken);
            }
        }
        finally
        {
            await Task.WhenAll(running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Begins what is due.</summary>
    /// <returns>How long it is until the next one is.</returns>
    private async Task<TimeSpan> BeginAsync(Dictionary<string, Task> running, CancellationToken cancellationToken)
    {
        var standings = await store.AllAsync(cancellationToken);
        var now = time.GetUtcNow();
        var withPages = await store.WithDuePagesAsync(now, cancellationToken);
        hints.Listen([.. standings.Where(standing => standing.Feed.IsFolder).Select(standing => standing.Feed.Place)]);
        var changed = hints.Take();
        var pause = LongestPause;
        foreach (var standing in standings.OrderBy(standing => standing.State.Due ?? DateTimeOffset.MinValue).Where(standing => !running.ContainsKey(standing.Feed.Place)))
        {
            var (place, due) = (standing.Feed.Place, standing.State.Due ?? now);
            var isDue = due <= now || changed.Contains(place);
            // What keeps a feed from being read keeps its pages from it, too, until it is over.
            var hasPages = !standing.State.IsInTrouble && withPages.Contains(place);
            if ((isDue || hasPages) && running.Count < MostAtOnce)
                running[place] = OneAsync(standing, isDue, cancellationToken);
            else if (due - now < pause)
                pause = due - now;
        }
        return pause < ShortestPause ? ShortestPause : pause;
    }

    private async Task PauseAsync(TimeSpan pause, IEnumerable<Task> running, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny([Task.Delay(pause, time, over.Token), hints.Heard, .. running]);
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task OneAsync(FeedStanding standing, bool isDue, CancellationToken cancellationToken)
    {
        try
        {
            var after = isDue ? await PollAsync(standing, cancellationToken) : standing.State;
            if (!standing.Feed.IsFolder)
                await round.LookAtPagesAsync(standing with { State = after }, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.FeedFails(standing.Feed.Name, e);
            FeedMeter.Polled(FeedOutcome.Failed);
            await round.GiveUpAsync(standing, e, cancellationToken);
        }
    }

    private async Task<FeedState> PollAsync(FeedStanding standing, CancellationToken cancellationToken)
    {
        var (feed, before) = standing;
        var after = await round.PollAsync(standing, cancellationToken);
        FeedMeter.Polled(after.Outcome ?? FeedOutcome.Failed);
        if (after.IsInTrouble && (!before.IsInTrouble || before.Line != after.Line))
            log.FeedInTrouble(feed.Name, after.Line);
        else if (!after.IsInTrouble && (before.IsInTrouble || after.Added + after.Updated > before.Added + before.Updated))
            log.FeedRead(feed.Name, after.Line);
        return after;
    }
}
