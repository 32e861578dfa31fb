using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>From a feed as it came to articles: what is new or has changed since it was seen last.</summary>
/// <remarks>The archive is written first, then what was seen: where the program ends between the two, the same is read again, and the archive finds it unchanged.</remarks>
internal sealed class FeedIntake(IArchive archive, ArticleSink sink, IFeedStore store, EntryReader reader, TimeProvider time)
{
    /// <summary>Entries that are kept together.</summary>
    private const int Batch = 50;

    /// <summary>Pages fetched in one poll; further ones wait for the next.</summary>
    private const int MostPages = 50;

    /// <summary>So often it is noted of an unchanged entry that it stands there still.</summary>
    public static readonly TimeSpan NotedEvery = TimeSpan.FromDays(1);

    /// <param name="others">All feeds, by place.</param>
    public async Task<IntakeCount> TakeAsync(Feed feed, FeedDocument document, IReadOnlyDictionary<string, Feed> others, CancellationToken cancellationToken)
    {
        var count = new IntakeCount();
        var present = document.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var claimed = new HashSet<ArticleId>();
        var pages = MostPages;
        foreach (var batch in document.Entries.Index().Chunk(Batch))
        {
            var seen = await store.SeenAsync(feed.Place, [.. batch.Select(numbered => numbered.Item.Key)], cancellationToken);
            var notes = new List<SeenEntry>();
            var taken = new List<(ArticleIntake Intake, SeenEntry Note)>();
            foreach (var (index, entry) in batch)
            {
                var (now, print, known) = (time.GetUtcNow(), Print.Of(entry), seen.GetValueOrDefault(entry.Key));
                if (known?.Print == print)
                {
                    if (now - known.Seen >= NotedEvery)
                        notes.Add(known with { Seen = now });
                    continue;
                }
                if (known is null && entry.Link is null && await store.SeenLikeAsync(feed.Place, print, cancellationToken) is { } same)
                {
                    notes.Add(same with { Key = entry.Key, Seen = now });
                    continue;
                }
                if (!entry.IsWhole && entry.Link is not null && entry.Fault is null && pages-- <= 0)
                {
                    count = count.Wait("their pages are fetched with the next polls");
                    continue;
                }
                var reading = await reader.ReadAsync(feed, entry, known, $"entry {index + 1}", async id => !claimed.Contains(id) && await IsOwnAsync(feed, entry, id, present, cancellationToken), now, cancellationToken);
                var note = (known ?? new SeenEntry(entry.Key, "", now)) with { Seen = now, Page = reading.Page, Print = reading.Fault is null ? print : "", Misses = reading.Fault is null ? 0 : (known?.Misses ?? 0) + 1 };
                if (reading.Fault is not null)
                {
                    count = count.Wait($"page of entry {index + 1}: {reading.Fault}");
                    notes.Add(note);
                }
                else if (reading.Intake is null)
                {
                    notes.Add(note);
                }
                else if (reading.Intake is TakenArticle { Article: var article } && known?.Article is null && await IsHeldAsync(feed, entry, article, others, cancellationToken))
                {
                    notes.Add(note with { Page = null });
                }
                else
                {
                    taken.Add((reading.Intake, note));
                    if (reading.Intake is TakenArticle one)
                        claimed.Add(one.Article.Id);
                }
            }
            var results = await sink.TakeAsync([.. taken.Select(one => one.Intake)], new Viewpoint(time.GetUtcNow(), feed.Audiences), cancellationToken);
            foreach (var ((_, note), result) in taken.Zip(results))
            {
                count = count.With(result);
                notes.Add(note with { Article = result is KeptArticle kept ? kept.Id : note.Article });
            }
            if (notes.Count > 0)
                await store.NoteAsync(feed.Place, notes, cancellationToken);
        }
        return count;
    }

    /// <summary>Whether the article that a page calls itself is no other entry's: pages that stand in for many (a login, a front page) would make one of them all.</summary>
    private async Task<bool> IsOwnAsync(Feed feed, FeedEntry entry, ArticleId id, HashSet<string> present, CancellationToken cancellationToken) =>
        id.Value == entry.Key || (!present.Contains(id.Value) && !(await store.BringersAsync(id, cancellationToken)).Any(bringer => bringer.Place == feed.Place && bringer.Entry.Key != entry.Key && present.Contains(bringer.Entry.Key)));

    /// <summary>Whether another feed brought the article, or it came in under another id: then it is left to that one. From a feed for some readers only, one that everyone may read takes it over.</summary>
    private async Task<bool> IsHeldAsync(Feed feed, FeedEntry entry, Article article, IReadOnlyDictionary<string, Feed> others, CancellationToken cancellationToken)
    {
        var bringers = (await store.BringersAsync(article.Id, cancellationToken)).Where(bringer => bringer.Place != feed.Place).Select(bringer => others.GetValueOrDefault(bringer.Place)).OfType<Feed>().ToList();
        if (bringers.Count > 0)
            return !(feed.Audiences.Count == 0 && bringers.TrueForAll(bringer => bringer.Audiences.Count > 0));
        // Entries without a page of their own share an address.
        return ArticleAddress.TryParse(article.Url, out var address) && ArticleKey.Of(entry.Link?.AbsoluteUri) == entry.Key
            && await archive.ArticleAtAsync(Viewpoint.Public(time.GetUtcNow()), address, cancellationToken) is { } held && held.Id != article.Id;
    }
}
