using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>The feeds and folders that articles come from, and what was seen in them.</summary>
/// <remarks>Failure contract: as <see cref="IArchive"/>. It is written after the archive: what is lost of it is read again, and changes nothing there.</remarks>
public interface IFeedStore
{
    /// <summary>All, by name.</summary>
    Task<IReadOnlyList<FeedStanding>> AllAsync(CancellationToken cancellationToken);

    /// <returns>False where another one has its name or its place.</returns>
    Task<bool> AddAsync(Feed feed, CancellationToken cancellationToken);

    /// <summary>Forgets a feed and what was seen in it; its articles stay.</summary>
    /// <returns>False where there is none, or the settings name it.</returns>
    Task<bool> RemoveAsync(string place, CancellationToken cancellationToken);

    /// <summary>Makes these the feeds of the settings: forgets those that they named before, and takes over what is known of those that a command had set up.</summary>
    Task AdoptAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken);

    /// <summary>Keeps how a feed stands; a feed that was removed meanwhile stays removed.</summary>
    Task KeepAsync(string place, FeedState state, CancellationToken cancellationToken);

    /// <summary>Those of the keys that were seen, by key.</summary>
    Task<IReadOnlyDictionary<string, SeenEntry>> SeenAsync(string place, IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>An entry that said the same under another key; null where there is none.</summary>
    Task<SeenEntry?> SeenLikeAsync(string place, string print, CancellationToken cancellationToken);

    /// <summary>The entries that became this article, with the places of their feeds.</summary>
    Task<IReadOnlyList<(string Place, SeenEntry Entry)>> BringersAsync(ArticleId article, CancellationToken cancellationToken);

    /// <summary>Keeps entries as seen; of a feed that was removed meanwhile nothing.</summary>
    Task NoteAsync(string place, IReadOnlyList<SeenEntry> entries, CancellationToken cancellationToken);

    /// <summary>Notes that what was seen since an instant stands there still.</summary>
    Task TouchAsync(string place, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets entries that were last seen before an instant.</summary>
    Task ForgetAsync(string place, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Entries whose page is due to be looked at, those first that are due longest.</summary>
    Task<IReadOnlyList<SeenEntry>> DuePagesAsync(string place, DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>The places of the feeds that have such entries.</summary>
    Task<IReadOnlyList<string>> WithDuePagesAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
