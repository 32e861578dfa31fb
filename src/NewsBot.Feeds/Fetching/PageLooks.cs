using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>Looks again at the pages that articles came from: corrections are made there, and the feed does not tell of them.</summary>
internal sealed class PageLooks(FeedFetch fetch, ArticleSink sink, IFeedStore store, TimeZoneInfo zone, TimeProvider time)
{
    private const int MostAtOnce = 20;

    public async Task<IntakeCount> LookAsync(Feed feed, CancellationToken cancellationToken)
    {
        var count = new IntakeCount();
        foreach (var entry in await store.DuePagesAsync(feed.Place, time.GetUtcNow(), MostAtOnce, cancellationToken))
        {
            var page = entry.Page!;
            var address = new Uri(page.Address);
            var seen = await EntryPage.FetchAsync(fetch, address, feed, page, zone, cancellationToken);
            var now = time.GetUtcNow();
            // A look that failed is one too: the next one comes anyway.
            var next = page with { Looks = page.Looks + 1, Due = seen.Fetched.Outcome == FeedOutcome.Gone ? null : FeedPoll.NextLook(page.First, page.Looks + 1, now) };
            if (seen.Article is { } article && entry.Article is { } id)
            {
                var stated = EntryStated.Read(page.Stated);
                if (IsAnother(article, page, stated) && stated.Complete(article with { Id = id }, feed, address.AbsoluteUri) is TakenArticle taken)
                {
                    count = count.With((await sink.TakeAsync([taken], new Viewpoint(now, feed.Audiences), cancellationToken))[0]);
                    next = next with { Print = Print.Of(article) };
                }
                next = next with { ETag = seen.Fetched.ETag, LastModified = seen.Fetched.LastModified };
            }
            await store.NoteAsync(feed.Place, [entry with { Page = next }], cancellationToken);
        }
        return count;
    }

    /// <summary>Whether the page has another article text than before, and its own: what stands before an article (a wall, a login) is none. What a page that could not be had before calls itself must be its address.</summary>
    private static bool IsAnother(Article article, SeenPage page, EntryStated stated) =>
        Print.Of(article) != page.Print && !stated.IsLonger(article) && (page.Print.Length > 0 || article.Id.Value == ArticleKey.Of(page.Address));
}
