using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>The page that an entry leads to, fetched and read.</summary>
/// <param name="Article">Null where it has none, or could not be had.</param>
/// <param name="Fault">Why there is none; null where there is.</param>
internal sealed record EntryPage(FetchResult Fetched, Article? Article, string? Fault)
{
    /// <summary>Whether asking again soon may help.</summary>
    public bool IsMissedForNow => Fetched.Outcome is FeedOutcome.Failed or FeedOutcome.Busy;

    /// <summary>Whether it may be had later all the same: it is there, and nothing of it came.</summary>
    public bool IsClosed => Fetched.Outcome is FeedOutcome.Failed or FeedOutcome.Busy or FeedOutcome.Refused;

    /// <param name="before">What is known of the page; null where nothing is.</param>
    public static async Task<EntryPage> FetchAsync(FeedFetch fetch, Uri address, Feed feed, SeenPage? before, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var request = new FetchRequest(address, feed.Address!) { Accept = FetchRequest.Pages, ETag = before?.ETag, LastModified = before?.LastModified };
        var fetched = await fetch.GetAsync(request, cancellationToken);
        if (fetched.Outcome != FeedOutcome.Read)
            return new EntryPage(fetched, null, fetched.Line);
        var origin = new ArticleOrigin(address.AbsoluteUri, zone) { ContentType = fetched.ContentType, Address = fetched.Address };
        return HtmlArticle.Read(fetched.Body, origin) switch
        {
            TakenArticle taken => new EntryPage(fetched, taken.Article, null),
            RefusedArticle refused => new EntryPage(fetched, null, refused.Reason),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The page as it is looked at again later.</summary>
    /// <param name="first">When it was first read.</param>
    public SeenPage Seen(Uri address, DateTimeOffset first, int looks, EntryStated stated, DateTimeOffset now) =>
        new(address.AbsoluteUri, first, looks, FeedPoll.NextLook(first, looks, now))
        { Print = Article is null ? "" : Print.Of(Article), Stated = stated.Write(), ETag = Fetched.ETag, LastModified = Fetched.LastModified };
}
