using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Json;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary>Searches, printed one after another. A query that fails has no hits, and the next goes on.</summary>
internal sealed class SearchRun(Newsroom newsroom, PassageSearch search, int limit, bool asJson)
{
    private readonly Page _page = new(newsroom.Streams);
    private readonly Attempts _attempts = new(newsroom);

    /// <summary>Failed where a query did, whatever else was found.</summary>
    public int Status => _attempts.Status;

    public async Task FindAsync(string query, CancellationToken cancellationToken)
    {
        var (hits, elapsed) = await _attempts.TryAsync(
            query, () => search.FindAsync(query, newsroom.Viewpoint, limit, cancellationToken), _ => Task.FromResult<IReadOnlyList<PassageHit>>([]));
        if (asJson)
        {
            await newsroom.Streams.WriteResultAsync(SearchJson.Write(query, hits, elapsed), cancellationToken);
            return;
        }
        HitsPage.Write(_page, query, hits);
        await _page.FlushAsync(cancellationToken);
    }
}
