using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Hosting;

namespace NewsBot.Web;

/// <summary>Finds out how the running bot is.</summary>
internal sealed class HealthCheck(IReadOnlyList<PlatformWorker> platforms, IArchive archive, TimeProvider time, IFeedStore? feeds = null)
{
    /// <summary>An archive that takes longer to count its articles cannot answer either.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthReport> MakeAsync(CancellationToken cancellationToken) => new(
        Environment.ProcessId, [.. platforms.Select(platform => new PlatformReport(platform.Name, platform.Health))], await HoldingsAsync(cancellationToken))
    {
        FeedsInTrouble = await InTroubleAsync(cancellationToken),
    };

    private async Task<IReadOnlyList<FeedTrouble>> InTroubleAsync(CancellationToken cancellationToken)
    {
        if (feeds is null)
            return [];
        try
        {
            var standings = await feeds.AllAsync(cancellationToken).WaitAsync(Patience, time, cancellationToken);
            return [.. standings.Where(standing => standing.State.IsInTrouble).Select(standing => new FeedTrouble(standing.Feed.Name, standing.State.Line, standing.State.TroubleSince ?? time.GetUtcNow()))];
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The file is that of chat, too: whoever asks there meets the cause, and it stands in the log.
            return [];
        }
    }

    private async Task<Holdings?> HoldingsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await archive.HoldingsAsync(Viewpoint.Public(time.GetUtcNow()), cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever the cause: a question would meet it too, and is answered with an apology that stands in the log.
            return null;
        }
    }
}
