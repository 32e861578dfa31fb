using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>From a feed as it came to articles: what is new or has changed since it was seen last.</summary>
/// <remarks>The archive is written first, then what was seen: where the program ends between the two, the same is read again, and the archive finds it unchanged.</remarks>
internal sealed class FeedIntake(IArchive archive, ArticleSink sink, IFeedStore store, EntryReader reader, TimeProvider time)
{
    /// <summary>Entries that are kept together.</summary>
    private const int Batch = 50;

    /// <summary>So often it is noted of an unchanged entry that it stands there still.</summary>
    public static readonly TimeSpan NotedEvery = TimeSpan.FromDays(1);

    /// <param name="others">All feeds, by place.</param>
    public async Task<IntakeCount> TakeAsync(Feed feed, FeedDocument document, IReadOnlyDictionary<string, Feed> others, CancellationToken cancellationToken)
    {
        var (turn, count) = (new FeedTurn(feed, document, others), new IntakeCount());
        foreach (var entries in document.Entries.Index().Chunk(Batch))
        {
            var batch = new EntryBatch();
            var seen = await store.SeenAsync(feed.Place, [.. entries.Select(numbered => numbered.Item.Key)], cancellationToken);
            foreach (var (index, entry) in entries)
                await SortAsync(turn, batch, index + 1, entry, seen.GetValueOrDefault(entry.Key), cancellationToken);
            count += await batch.KeepAsync(feed, new Viewpoint(time.GetUtcNow(), feed.Audiences), sink, store, cancellationToken);
        }
        return count;
    }

    /// <summary>An entry is as it was, stands there under another key, waits for its page, or is read.</summary>
    private async Task SortAsync(FeedTurn turn, EntryBatch batch, int number, FeedEntry entry, SeenEntry? known, CancellationToken cancellationToken)
    {
        var (now, print) = (time.GetUtcNow(), Print.Of(entry));
        if (known?.Print == print)
        {
            if (now - known.Seen >= NotedEvery)
                batch.Note(known with { Seen = now });
        }
        else if (known is null && entry.Link is null && await store.SeenLikeAsync(turn.Feed.Place, print, cancellationToken) is { } same)
            batch.Note(same with { Key = entry.Key, Seen = now });
        else if (EntryReader.NeedsPage(entry) && !turn.TakePage())
            batch.Wait("their pages are fetched with the next polls");
        else
            await ReadAsync(turn, batch, number, entry, (known ?? new SeenEntry(entry.Key, "", now)) with { Seen = now }, print, cancellationToken);
    }

    private async Task ReadAsync(FeedTurn turn, EntryBatch batch, int number, FeedEntry entry, SeenEntry known, string print, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync(turn.Feed, entry, known, $"entry {number}", id => IsOwnAsync(turn, entry, id, cancellationToken), known.Seen, cancellationToken);
        if (reading.Fault is { } fault)
        {
            batch.Wait($"page of entry {number}: {fault}");
            batch.Note(known with { Page = reading.Page, Print = "", Misses = known.Misses + 1 });
            return;
        }
        var note = known with { Page = reading.Page, Print = print, Misses = 0 };
        if (reading.Intake is null)
            batch.Note(note);
        else if (reading.Intake is TakenArticle { Article: var article } && known.Article is null && await IsHeldAsync(turn, entry, article, cancellationToken))
            batch.Note(note with { Page = null });
        else
        {
            batch.Take(reading.Intake, note);
            if (reading.Intake is TakenArticle taken)
                turn.Claim(taken.Article.Id);
        }
    }

    /// <summary>Whether the article that a page calls itself is no other entry's: pages that stand in for many (a login, a front page) would make one of them all.</summary>
    private async Task<bool> IsOwnAsync(FeedTurn turn, FeedEntry entry, ArticleId id, CancellationToken cancellationToken) =>
        !turn.IsClaimed(id) && (id.Value == entry.Key || (!turn.Has(id.Value)
            && !(await store.BringersAsync(id, cancellationToken)).Any(bringer => bringer.Place == turn.Feed.Place && bringer.Entry.Key != entry.Key && turn.Has(bringer.Entry.Key))));

    /// <summary>Whether another feed brought the article, or it came in under another id: then it is left to that one. From a feed for some readers only, one that everyone may read takes it over.</summary>
    private async Task<bool> IsHeldAsync(FeedTurn turn, FeedEntry entry, Article article, CancellationToken cancellationToken)
    {
        var bringers = (await store.BringersAsync(article.Id, cancellationToken)).Select(bringer => turn.Other(bringer.Place)).OfType<Feed>().ToList();
        if (bringers.Count > 0)
            return !(turn.Feed.Audiences.Count == 0 && bringers.TrueForAll(bringer => bringer.Audiences.Count > 0));
        // Entries without a page of their own share an address.
        return ArticleAddress.TryParse(article.Url, out var address) && ArticleKey.Of(entry.Link?.AbsoluteUri) == entry.Key
            && await archive.ArticleAtAsync(Viewpoint.Public(time.GetUtcNow()), address, cancellationToken) is { } held && held.Id != article.Id;
    }
}
