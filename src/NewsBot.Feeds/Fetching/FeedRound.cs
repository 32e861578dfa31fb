using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>Polls feeds and looks into folders, each when its turn has come, and keeps how it went.</summary>
public sealed class FeedRound
{
    /// <summary>The pause after a look into a folder in which files may still be written to.</summary>
    public static readonly TimeSpan Soon = FolderLook.Soon;

    /// <summary>How long it is known what stood in a feed that it has left.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <summary>A feed of which something is still to be had is asked again after at most so long.</summary>
    private static readonly TimeSpan Unfinished = TimeSpan.FromMinutes(5);

    /// <summary>So many failures at the address that a feed has moved to, and it is asked for where it was.</summary>
    private const int MostMoved = 3;

    private readonly IFeedStore _store;
    private readonly FeedFetch _fetch;
    private readonly FeedIntake _intake;
    private readonly PageLooks _looks;
    private readonly FolderLook _folders;
    private readonly TimeZoneInfo _zone;
    private readonly TimeProvider _time;

    /// <param name="zone">The zone of dates that name none.</param>
    public FeedRound(IArchive archive, IFeedStore store, FeedFetch fetch, TimeZoneInfo zone, TimeProvider time)
    {
        (_store, _fetch, _zone, _time) = (store, fetch, zone, time);
        var sink = new ArticleSink(archive);
        _intake = new FeedIntake(archive, sink, store, new EntryReader(fetch, zone), time);
        _looks = new PageLooks(fetch, sink, store, zone, time);
        _folders = new FolderLook(sink, store, zone, time);
    }

    /// <summary>Polls a feed now, whether or not it is due.</summary>
    /// <returns>How it stands; kept already.</returns>
    /// <exception cref="ArchiveException">What is known of feeds cannot be kept.</exception>
    public async Task<FeedState> PollAsync(FeedStanding standing, CancellationToken cancellationToken)
    {
        var (feed, before) = standing;
        FeedState after;
        Know(standing);
        try
        {
            after = feed.IsFolder ? await _folders.LookAsync(feed, before, cancellationToken) : await FetchAsync(feed, before, cancellationToken);
        }
        catch (ArchiveException e)
        {
            after = Failed(feed, before, FeedOutcome.Failed, $"was fetched, and the archive could not be written: {e.Message}", asked: null);
        }
        if (feed.Address is { } home)
            after = after with { IsInside = _fetch.IsInside(home) };
        await _store.KeepAsync(feed.Place, after, cancellationToken);
        return after;
    }

    /// <summary>Looks again at those pages of a feed's articles that are due.</summary>
    /// <returns>How the feed stands; kept already.</returns>
    public async Task<FeedState> LookAtPagesAsync(FeedStanding standing, CancellationToken cancellationToken)
    {
        Know(standing);
        var count = await _looks.LookAsync(standing.Feed, cancellationToken);
        if (!count.HasNew)
            return standing.State;
        var after = standing.State with { Added = standing.State.Added + count.Added, Updated = standing.State.Updated + count.Updated };
        await _store.KeepAsync(standing.Feed.Place, after, cancellationToken);
        return after;
    }

    /// <summary>For a poll that an exception ended.</summary>
    public async Task<FeedState> GiveUpAsync(FeedStanding standing, Exception fault, CancellationToken cancellationToken)
    {
        var line = fault is ArchiveException ? fault.Message : $"met a fault in the program ({fault.GetType().Name}): its log says where";
        var after = Failed(standing.Feed, standing.State, FeedOutcome.Failed, line, asked: null);
        await _store.KeepAsync(standing.Feed.Place, after, cancellationToken);
        return after;
    }

    private void Know(FeedStanding standing)
    {
        if (standing is { Feed.Address: { } home, State.IsInside: { } isInside })
            _fetch.Know(home, isInside);
    }

    private async Task<FeedState> FetchAsync(Feed feed, FeedState before, CancellationToken cancellationToken)
    {
        var address = before.Moved is { } moved ? new Uri(moved) : feed.Address!;
        var result = await _fetch.GetAsync(new FetchRequest(address, feed.Address!) { ETag = before.ETag, LastModified = before.LastModified }, cancellationToken);
        if (result.Outcome == FeedOutcome.Unchanged)
            return await UnchangedAsync(feed, before with { Asked = result.Asked ?? before.Asked }, cancellationToken);
        if (result.Outcome != FeedOutcome.Read)
            return Failed(feed, before, result.Outcome, result.Line, result.Asked);
        var body = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(result.Body.Span));
        if (body == before.Body)
            return await UnchangedAsync(feed, before with { ETag = result.ETag, LastModified = result.LastModified, Moved = result.Moved?.AbsoluteUri ?? before.Moved }, cancellationToken);
        var origin = new ArticleOrigin(feed.Name, _zone) { ContentType = result.ContentType, Address = result.Address };
        return FeedDocument.TryRead(result.Body, origin, out var document, out var fault)
            ? await TakeAsync(feed, before with { Moved = result.Moved?.AbsoluteUri ?? before.Moved }, document, result, body, cancellationToken)
            : Failed(feed, before, FeedOutcome.Failed, fault, asked: null);
    }

    private async Task<FeedState> TakeAsync(Feed feed, FeedState before, FeedDocument document, FetchResult result, string body, CancellationToken cancellationToken)
    {
        var others = (await _store.AllAsync(cancellationToken)).ToDictionary(other => other.Feed.Place, other => other.Feed, StringComparer.Ordinal);
        var count = await _intake.TakeAsync(feed, document, others, cancellationToken);
        var now = _time.GetUtcNow();
        await _store.ForgetAsync(feed.Place, now - Remembered, cancellationToken);
        var newest = count.HasNew && before.Newest is not null ? now : before.Newest ?? NewestOf(document, now);
        var asked = result.Asked > document.Rhythm || document.Rhythm is null ? result.Asked : document.Rhythm;
        var pause = FeedPoll.PauseAfter(feed, now - newest, asked);
        var isWhole = count.Waiting == 0;
        return Well(before, FeedOutcome.Read, Line(document, count), isWhole || pause < Unfinished ? pause : Unfinished) with
        {
            Newest = newest,
            Noted = now,
            Asked = asked,
            ETag = isWhole ? result.ETag : null,
            LastModified = isWhole ? result.LastModified : null,
            Body = isWhole ? body : null,
            Added = before.Added + count.Added,
            Updated = before.Updated + count.Updated,
        };
    }

    private async Task<FeedState> UnchangedAsync(Feed feed, FeedState before, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var noted = before.Noted;
        if (noted is { } last && now - last >= FeedIntake.NotedEvery)
        {
            await _store.TouchAsync(feed.Place, last - FeedIntake.NotedEvery, now, cancellationToken);
            noted = now;
        }
        return Well(before, FeedOutcome.Unchanged, "nothing new: it is what it was", FeedPoll.PauseAfter(feed, now - (before.Newest ?? now), before.Asked)) with { Noted = noted };
    }

    private FeedState Well(FeedState before, FeedOutcome outcome, string line, TimeSpan pause) => before with
    {
        Outcome = outcome,
        Line = line,
        Polled = _time.GetUtcNow(),
        Due = _time.GetUtcNow() + pause,
        Failures = 0,
        TroubleSince = null,
    };

    private FeedState Failed(Feed feed, FeedState before, FeedOutcome outcome, string line, TimeSpan? asked)
    {
        var (now, failures) = (_time.GetUtcNow(), before.Failures + 1);
        var isBack = before.Moved is not null && (outcome == FeedOutcome.Gone || failures >= MostMoved);
        return before with
        {
            Outcome = outcome,
            Line = line,
            Polled = now,
            Due = now + (isBack ? feed.Every ?? FeedPoll.Least : FeedPoll.PauseAfterFailure(feed, outcome, failures, asked, Random.Shared.NextDouble())),
            Failures = failures,
            TroubleSince = before.TroubleSince ?? now,
            Moved = isBack ? null : before.Moved,
        };
    }

    private static DateTimeOffset NewestOf(FeedDocument document, DateTimeOffset now) =>
        document.Entries.Select(entry => entry.Updated?.Instant ?? entry.Published?.Instant).Where(date => date <= now).Max() ?? now;

    private static string Line(FeedDocument document, IntakeCount count) =>
        (document.Entries.Count == 0 ? "has no entries" : $"{document.Entries.Count} {(document.Entries.Count == 1 ? "entry" : "entries")}: {count}")
        + (document.LeftOut > 0 ? $"; {document.LeftOut} more than are read were left out" : "");
}
