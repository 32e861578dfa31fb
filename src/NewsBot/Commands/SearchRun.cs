using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Json;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary>Searches, printed one after another. A query that fails has no hits, and the next goes on.</summary>
internal sealed class SearchRun(Newsroom newsroom, PassageSearch search, int limit, bool asJson)
{
    private readonly Page _page = new(newsroom.Streams);
    private bool _hasFailed;

    /// <summary>Failed where a query did, whatever else was found.</summary>
    public int Status => _hasFailed ? ExitStatus.Failed : ExitStatus.Done;

    public async Task FindAsync(string query, CancellationToken cancellationToken)
    {
        var began = newsroom.Time.GetTimestamp();
        var hits = await TryAsync(query, cancellationToken);
        if (asJson)
        {
            await newsroom.Streams.WriteResultAsync(SearchJson.Write(query, hits, newsroom.Time.GetElapsedTime(began)), cancellationToken);
            return;
        }
        HitsPage.Write(_page, query, hits);
        await _page.FlushAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<PassageHit>> TryAsync(string query, CancellationToken cancellationToken)
    {
        try
        {
            return await search.FindAsync(query, newsroom.Viewpoint, limit, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _hasFailed = true;
            newsroom.Tell(Failure.DescribeOn(query, e), e);
            return [];
        }
    }
}
