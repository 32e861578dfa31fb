namespace NewsBot.Core.Chat;

/// <summary>Keeps which channels get a digest: at most one each.</summary>
/// <remarks>Failure contract: what the outside causes throws <see cref="Archive.ArchiveException"/>; a call that throws has changed nothing.</remarks>
public interface IDigestStore
{
    /// <summary>Sets a channel's digest in the place of the one that was there. One of the same key changes nothing, also where it has ended since.</summary>
    /// <returns>The digest whose place it took; null where there was none.</returns>
    Task<ChannelDigest?> SetAsync(ChannelDigest digest, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A channel's digest; null where it gets none.</summary>
    Task<ChannelDigest?> OfAsync(string platform, string channel, CancellationToken cancellationToken);

    /// <summary>All digests, the oldest first.</summary>
    Task<IReadOnlyList<ChannelDigest>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Ends a channel's digest.</summary>
    /// <param name="by">What ends it: the same again ends nothing more.</param>
    /// <returns>The digest that this ended, for a week also where it is asked again; null where there was none.</returns>
    Task<ChannelDigest?> EndAsync(string platform, string channel, string by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes over what the settings file sets: it wins over what was set before, and what it sets no more ends.</summary>
    Task AdoptAsync(IReadOnlyList<ChannelDigest> digests, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets the digests of a space or of a channel.</summary>
    Task ForgetAsync(string platform, string place, CancellationToken cancellationToken);
}
