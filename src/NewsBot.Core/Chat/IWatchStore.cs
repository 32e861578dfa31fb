using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Keeps watches, how far the archive was looked through for them, and the ledger of what they told.</summary>
/// <remarks>Failure contract: what the outside causes throws <see cref="ArchiveException"/>; a call that throws has changed nothing.</remarks>
public interface IWatchStore
{
    /// <summary>Keeps a watch, unless its asker has one of the same <see cref="Digests.WatchSubject.Sense"/> in that channel, or <paramref name="most"/> on that platform.</summary>
    /// <returns>With the watch that is there now: for <see cref="WatchStart.IsThere"/> the one that was there, for <see cref="WatchStart.TooMany"/> none.</returns>
    Task<(WatchStart Outcome, Watch? Watch)> StartAsync(Watch watch, int most, CancellationToken cancellationToken);

    /// <summary>Somebody's watches in a channel, oldest first.</summary>
    Task<IReadOnlyList<Watch>> OfAsync(ChatChannel channel, string asker, CancellationToken cancellationToken);

    /// <summary>All watches, oldest first.</summary>
    Task<IReadOnlyList<Watch>> AllAsync(CancellationToken cancellationToken);

    /// <summary>The watch of that key; null where there is none, or no longer.</summary>
    Task<Watch?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Ends a watch; what it had still to tell is not told.</summary>
    /// <param name="by">What ended it, for <see cref="EndedAsync"/>.</param>
    Task EndAsync(string key, string by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The watch that this ended, for a week; null where it ended none.</summary>
    Task<Watch?> EndedAsync(string by, CancellationToken cancellationToken);

    /// <summary>How far the archive was looked through; null before the first watch.</summary>
    Task<ArchiveMark?> MarkAsync(CancellationToken cancellationToken);

    /// <summary>In one step: makes a notice for each watch of its claims that it has not told yet, and notes how far the archive was looked through. Watches that ended meanwhile are left out.</summary>
    Task NoteAsync(IReadOnlyList<WatchMatch> matches, ArchiveMark reached, CancellationToken cancellationToken);

    /// <summary>The notices that are to be posted now, oldest first.</summary>
    Task<IReadOnlyList<WatchNotice>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A notice is about to be posted. Begun before, it keeps the instant of its first beginning.</summary>
    Task BeginAsync(string notice, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A notice could not be posted.</summary>
    /// <param name="trouble">Why, in words without any secret.</param>
    /// <param name="again">When it is due again; null gives it up, and keeps the watch.</param>
    Task PutOffAsync(string notice, string trouble, DateTimeOffset? again, CancellationToken cancellationToken);

    /// <summary>A notice is told, or has nothing to tell any more.</summary>
    Task SettleAsync(string notice, CancellationToken cancellationToken);

    /// <summary>Forgets every watch of a space, of a channel, and of the threads in it.</summary>
    Task ForgetAsync(string platform, string place, CancellationToken cancellationToken);
}
