using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>What became of the digest of one date.</summary>
public enum DigestOutcome
{
    Posted,

    /// <summary>Nothing was new, and nothing was to be posted then.</summary>
    Silent,

    /// <summary>The bot was stopped while it posted, on a platform on which it cannot look: it is taken for posted.</summary>
    Assumed,

    /// <summary>It could not be posted in time.</summary>
    GivenUp,

    /// <summary>The bot did not run while it could have been posted.</summary>
    Missed,
}

/// <summary>A line of the ledger: the digest of one local date.</summary>
/// <param name="Digest">The <see cref="ChannelDigest.Key"/>.</param>
/// <param name="Since">From when on it looks.</param>
/// <param name="Beyond">How far the digest before it in its channel looked; null for the first.</param>
/// <param name="UpTo">How far it looks itself.</param>
public sealed record DigestPost(string Digest, DateOnly Date, DateTimeOffset Due, DateTimeOffset Since, ArchiveMark? Beyond, ArchiveMark UpTo)
{
    /// <summary>How often posting was tried and failed.</summary>
    public int Tries { get; init; }

    /// <summary>Why it failed last, in words without any secret; null where it did not.</summary>
    public string? Trouble { get; init; }

    /// <summary>When it is tried again; null for at once.</summary>
    public DateTimeOffset? Again { get; init; }

    /// <summary>When posting was begun for the first time; null where it never was.</summary>
    public DateTimeOffset? Begun { get; init; }

    /// <summary>When posting was begun that neither succeeded nor failed as far as the ledger knows: whoever posted was stopped.</summary>
    public DateTimeOffset? Open { get; init; }

    /// <summary>Null where it is not settled.</summary>
    public DigestOutcome? Outcome { get; init; }

    public DateTimeOffset? Settled { get; init; }
}
