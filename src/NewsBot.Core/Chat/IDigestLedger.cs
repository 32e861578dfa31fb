using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>The ledger of digests: one line for each digest and local date, written before it is posted and settled afterwards.</summary>
/// <remarks>
/// <para>A line that is not settled is held by whoever works on it, for a while: nobody else takes it up before it is let go or that time is over.</para>
/// <para>Failure contract: what the outside causes throws <see cref="ArchiveException"/>; a call that throws has changed nothing.</para>
/// </remarks>
public interface IDigestLedger
{
    /// <summary>The last date that has a line, up to <paramref name="today"/>; what was noted as missed by a clock that ran ahead does not count.</summary>
    Task<DateOnly?> LastDoneAsync(string digest, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>How far the last digest looked that a channel got; null where it never got one.</summary>
    Task<ArchiveMark?> ToldAsync(string platform, string channel, CancellationToken cancellationToken);

    /// <summary>Writes the line of a date and holds it.</summary>
    /// <param name="holder">Who works on it: one round of one program.</param>
    /// <param name="until">How long it is held.</param>
    /// <returns>False where the date has a line: it is somebody else's, or done. A date that was missed may still be posted.</returns>
    Task<bool> ClaimAsync(DigestPost post, ChannelDigest digest, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Takes up a line that was left unsettled, and holds it; null where there is none, or another holds it.</summary>
    Task<DigestPost?> TakeUpAsync(string digest, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>It is about to be posted.</summary>
    /// <returns>False where another holds it by now, or it is gone: it must not be posted.</returns>
    Task<bool> BeginAsync(DigestPost post, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>It could not be posted.</summary>
    /// <param name="trouble">Why, in words without any secret.</param>
    Task PutOffAsync(DigestPost post, string trouble, DateTimeOffset again, CancellationToken cancellationToken);

    /// <summary>It is done.</summary>
    Task SettleAsync(DigestPost post, DigestOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Notes dates that went by; one that has a line keeps it.</summary>
    Task MissAsync(ChannelDigest digest, IReadOnlyList<DateOnly> dates, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lets go of everything that is held. For who knows that nobody else works: the one bot of an archive, when it starts.</summary>
    Task LetGoAsync(CancellationToken cancellationToken);

    /// <summary>The last lines of a digest, the newest date first.</summary>
    Task<IReadOnlyList<DigestPost>> LinesAsync(string digest, int most, CancellationToken cancellationToken);
}
