using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>What an entry became on reading it.</summary>
/// <param name="Intake">Null where it cannot be had yet, and where the article is left as it was.</param>
/// <param name="Page">The page that its text came from; null where it stands in the feed.</param>
/// <param name="Fault">Why it cannot be had yet; null where it was had, or is left as it was.</param>
internal sealed record EntryReading(ArticleIntake? Intake, SeenPage? Page, string? Fault);

/// <summary>Reads entries: what stands whole in the feed as it is, of a teaser the page that it leads to.</summary>
internal sealed class EntryReader(FeedFetch fetch, TimeZoneInfo zone)
{
    /// <summary>After so many times a teaser is taken without its page.</summary>
    private const int MostMisses = 3;

    /// <summary>Whether its article stands elsewhere, on a page that is fetched.</summary>
    public static bool NeedsPage(FeedEntry entry) => entry.Fault is null && !entry.IsWhole && entry.Link is not null;

    /// <param name="place">How refusals name the entry.</param>
    /// <param name="isOwn">Whether an id that a page states can be this entry's: it is no other entry's.</param>
    public async Task<EntryReading> ReadAsync(Feed feed, FeedEntry entry, SeenEntry known, string place, Func<ArticleId, Task<bool>> isOwn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stated = EntryStated.Of(entry);
        if (!NeedsPage(entry) || entry.Link is not { } link)
            return new EntryReading(Completed(entry.Take(place)), null, null);
        var page = await EntryPage.FetchAsync(fetch, link, feed, before: null, zone, cancellationToken);
        if (page.IsMissedForNow && known.Misses + 1 < MostMisses)
            return new EntryReading(null, null, page.Fault);
        // Where there was no wall before, what was read then stays.
        if (page.Article is not { } article || stated.IsLonger(article) || (known.Article is null && !await isOwn(article.Id)))
            return known is { Article: not null, Page.Print.Length: > 0 } ? new EntryReading(null, known.Page, null) : new EntryReading(Completed(entry.Take(place)), page.IsClosed ? page.Seen(link, now, 0, stated, now) : null, null);
        var kept = known.Article is { } before ? article with { Id = before } : article;
        return new EntryReading(stated.Complete(kept with { Title = kept.Title.Length > 0 ? kept.Title : entry.Title ?? kept.Title }, feed, place), page.Seen(link, known.Page?.First ?? now, known.Page?.Looks ?? 0, stated, now), null);

        ArticleIntake Completed(ArticleIntake intake) => intake is TakenArticle taken
            ? stated.Complete(known.Article is { } before ? taken.Article with { Id = before } : taken.Article, feed, place)
            : intake;
    }
}
