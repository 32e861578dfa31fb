namespace NewsBot.Core.Chat;

/// <summary>What came in and what a platform has to know after a restart. Kept until it is settled, whatever ends the process.</summary>
/// <remarks>
/// <para>An event is taken before it is worked on and settled once its answer is out: what is pending after a crash is worked on again.
/// A key stays known for at least a day, and of each platform's settled keys at least the last 100,000.</para>
/// <para>Failure contract: what the outside causes throws <see cref="Archive.ArchiveException"/>; a call that throws has changed nothing.</para>
/// </remarks>
public interface IInbox
{
    /// <summary>Takes an event in.</summary>
    /// <returns>False where its key was taken before, settled or not: somebody works on it, or has.</returns>
    Task<bool> TakeAsync(InboundEvent inbound, CancellationToken cancellationToken);

    /// <summary>Notes how far the answer has come, in a word of the platform's; read back as <see cref="InboundEvent.Stage"/>.</summary>
    Task MarkAsync(string platform, string key, string stage, CancellationToken cancellationToken);

    /// <summary>The answer is out; what came in is forgotten but for its key.</summary>
    Task SettleAsync(string platform, string key, CancellationToken cancellationToken);

    /// <summary>What was taken and never settled, oldest first.</summary>
    Task<IReadOnlyList<InboundEvent>> PendingAsync(string platform, CancellationToken cancellationToken);

    /// <summary>A value that the platform keeps under a name (a session to resume); null where there is none.</summary>
    Task<string?> RecallAsync(string platform, string name, CancellationToken cancellationToken);

    /// <summary>A space, a channel or a thread is gone, or the bot was taken out of it: whoever waited there for something waits no more.</summary>
    Task ForgetAsync(string platform, string place, CancellationToken cancellationToken);

    /// <summary>Notes where a reply stands, for as long as the reply is kept; the same message again takes the place of what was noted of it.</summary>
    Task NoteAsync(PostedReply posted, CancellationToken cancellationToken);

    /// <param name="value">Null forgets it.</param>
    Task RememberAsync(string platform, string name, string? value, CancellationToken cancellationToken);
}

/// <param name="Key">Unique on its platform.</param>
/// <param name="Payload">The event as it came, for working on it again after a crash. May hold the platform's secrets: it is never logged.</param>
/// <param name="Received">When it came in first.</param>
public sealed record InboundEvent(string Platform, string Key, string Payload, DateTimeOffset Received)
{
    public string? Stage { get; init; }
}
