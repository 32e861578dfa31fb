using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Keeps how far the archive was looked through for corrections, and the ledger of what was told where.</summary>
/// <remarks>Failure contract: what the outside causes throws <see cref="ArchiveException"/>; a call that throws has changed nothing.</remarks>
public interface ICorrectionStore
{
    /// <summary>How far the archive was looked through; null before the first time.</summary>
    Task<ArchiveMark?> MarkAsync(CancellationToken cancellationToken);

    /// <summary>In one step: opens an entry for each place and article that has no open one, and notes how far the archive was looked through.</summary>
    Task NoteAsync(IReadOnlyList<CorrectionDue> found, ArchiveMark reached, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The open entries that are due, oldest first.</summary>
    Task<IReadOnlyList<CorrectionEntry>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>What a place was told last of an article; null where nothing.</summary>
    Task<ToldArticle?> ToldAsync(CorrectionDue due, CancellationToken cancellationToken);

    /// <summary>An entry is about to be told, in these words and no others.</summary>
    Task BeginAsync(long entry, CorrectionTelling telling, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>An entry could not be told.</summary>
    /// <param name="trouble">Why, in words without any secret.</param>
    /// <param name="again">When it is due again; null gives it up.</param>
    Task PutOffAsync(long entry, string trouble, DateTimeOffset? again, CancellationToken cancellationToken);

    /// <summary>There is nothing to tell any more; the entry is as if it had never been noted.</summary>
    Task DropAsync(long entry, CancellationToken cancellationToken);

    /// <summary>An entry is told, as it was begun.</summary>
    Task SettleAsync(long entry, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The entries that are told and whose old answers are not marked yet.</summary>
    Task<IReadOnlyList<CorrectionEntry>> UnmarkedAsync(CancellationToken cancellationToken);

    /// <summary>The old answers of an entry are marked, as far as they can be.</summary>
    Task MarkedAsync(long entry, CancellationToken cancellationToken);

    /// <summary>All entries of which something was told or is to be, newest first.</summary>
    Task<IReadOnlyList<CorrectionEntry>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Forgets every entry of a space, of a channel, and of the threads in it.</summary>
    Task ForgetAsync(string platform, string place, CancellationToken cancellationToken);
}

/// <summary>A place that was told something of an article that stands otherwise now.</summary>
/// <param name="Channel">Where the correction goes.</param>
public sealed record CorrectionDue(ChatChannel Channel, ArticleId Article, string Title);

/// <summary>A line of the ledger.</summary>
/// <param name="Tries">How often telling was tried and failed.</param>
public sealed record CorrectionEntry(long Number, CorrectionDue Due, DateTimeOffset Noted, int Tries)
{
    /// <summary>When telling was begun that neither succeeded nor failed as far as the store knows.</summary>
    public DateTimeOffset? Begun { get; init; }

    /// <summary>What is told, or was; null before it is begun.</summary>
    public CorrectionTelling? Telling { get; init; }

    /// <summary>When it was told; null while it is not.</summary>
    public DateTimeOffset? Told { get; init; }

    /// <summary>Why it was not told yet, or was given up.</summary>
    public string? Trouble { get; init; }

    public bool IsGivenUp { get; init; }
}

/// <summary>What one message tells.</summary>
/// <param name="Post">The <see cref="Reply.Key"/> of the message.</param>
/// <param name="Lead">Its first sentence.</param>
/// <param name="Changes">What changed, a line each, in plain words.</param>
/// <param name="Answers">The keys of the replies that it corrects.</param>
/// <param name="After">What the place has been told then.</param>
public sealed record CorrectionTelling(string Post, string Lead, IReadOnlyList<string> Changes, IReadOnlyList<string> Answers, ToldArticle After);

/// <summary>What a place has been told of an article beyond its answers.</summary>
public sealed record ToldArticle(bool IsWithdrawn, IReadOnlyList<ToldClaim> Claims)
{
    public static ToldArticle Nothing { get; } = new(false, []);
}

/// <summary>How a claim stands, as a place was told last.</summary>
/// <param name="First">As it was told first.</param>
/// <param name="Now">Null: it was dropped.</param>
public sealed record ToldClaim(ClaimPlace First, ClaimPlace? Now);

/// <summary>A claim by its version and words, so that it is found again when a newer reader has counted otherwise.</summary>
public sealed record ClaimPlace(int Version, string Claim, string Words);
