using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Keeps watches, how far the archive was looked through for them, and the ledger of what they told.</summary>
/// <remarks>Failure contract: what the outside causes throws <see cref="ArchiveException"/>; a call that throws has changed nothing.</remarks>
public interface IWatchStore
{
    /// <summary>Keeps a watch, unless its asker has one of the same <see cref="Digests.WatchSubject.Sense"/> in that channel (for a direct conversation: in any with them), or <paramref name="most"/> on that platform.</summary>
    /// <returns>With the watch that is there now: for <see cref="WatchStart.IsThere"/> the one that was there, for <see cref="WatchStart.TooMany"/> none.</returns>
    Task<(WatchStart Outcome, Watch? Watch)> StartAsync(Watch watch, int most, CancellationToken cancellationToken);

    /// <summary>Somebody's watches in a channel, oldest first; for a direct conversation, all that tell them alone.</summary>
    Task<IReadOnlyList<Watch>> OfAsync(ChatChannel channel, string asker, CancellationToken cancellationToken);

    /// <summary>All watches, oldest first.</summary>
    Task<IReadOnlyList<Watch>> AllAsync(CancellationToken cancellationToken);

    /// <summary>The watch of that key; null where there is none, or no longer.</summary>
    Task<Watch?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Ends watches, in one step; what they had still to tell is not told.</summary>
    /// <param name="by">What ended them, for <see cref="EndedAsync"/>.</param>
    Task EndAsync(IReadOnlyList<string> keys, string by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The watches that this ended, oldest first, for a week.</summary>
    Task<IReadOnlyList<Watch>> EndedAsync(string by, CancellationToken cancellationToken);

    /// <summary>What is known of a place that watches tell in.</summary>
    Task<WatchPlace> PlaceAsync(ChatChannel channel, CancellationToken cancellationToken);

    /// <summary>Sets the quiet hours of a place.</summary>
    /// <param name="quiet">As <see cref="WatchPlace.Quiet"/>.</param>
    Task SetQuietAsync(ChatChannel channel, string quiet, CancellationToken cancellationToken);

    /// <summary>How far the archive was looked through; null before the first watch.</summary>
    Task<ArchiveMark?> MarkAsync(CancellationToken cancellationToken);

    /// <summary>In one step: makes a notice for each watch of its claims that it has not told yet, and notes how far the archive was looked through. Watches that ended meanwhile are left out.</summary>
    /// <remarks>A claim whose like is noted and not told yet joins the notice of that one, which may be of a version that is the newest no more.</remarks>
    Task NoteAsync(IReadOnlyList<WatchMatch> matches, ArchiveMark reached, CancellationToken cancellationToken);

    /// <summary>The notices that are to be posted now, oldest first.</summary>
    Task<IReadOnlyList<WatchNotice>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The notices of watches that have not ended that were last begun in a message of that key, oldest first.</summary>
    Task<IReadOnlyList<WatchNotice>> InMessageAsync(string message, CancellationToken cancellationToken);

    /// <summary>Notices are about to be posted in one message. Begun before, they keep the instant of their first beginning.</summary>
    /// <param name="message">The key under which the platform knows the message again.</param>
    Task BeginAsync(IReadOnlyList<string> notices, string message, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A notice could not be posted.</summary>
    /// <param name="trouble">Why, in words without any secret.</param>
    /// <param name="again">When it is due again; null gives it up, and keeps the watch.</param>
    Task PutOffAsync(string notice, string trouble, DateTimeOffset? again, CancellationToken cancellationToken);

    /// <summary>Notices are told, or have nothing to tell any more.</summary>
    /// <param name="at">Where they were told; null where nothing was.</param>
    Task SettleAsync(IReadOnlyList<string> notices, ChatChannel? at, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets every watch of a space, of a channel, and of the threads in it, and the quiet hours there.</summary>
    Task ForgetAsync(string platform, string place, CancellationToken cancellationToken);
}
