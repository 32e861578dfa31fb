namespace NewsBot.Core.Chat;

/// <summary>What chat has to know after a restart: replies whose buttons may still be pressed, conversations to go on with, feedback.</summary>
/// <remarks>Failure contract: what the outside causes throws <see cref="Archive.ArchiveException"/>; a call that throws has changed nothing.</remarks>
public interface IChatStore : IAsyncDisposable
{
    /// <summary>Keeps a reply for 90 days at least.</summary>
    /// <returns>What is kept for that event: the same event again changes nothing, and gives what was kept first.</returns>
    Task<KeptReply> KeepAsync(KeptReply reply, CancellationToken cancellationToken);

    /// <summary>The reply of that key; null where there is none any more. The key may be anything.</summary>
    Task<KeptReply?> KeptAsync(string key, CancellationToken cancellationToken);

    /// <summary>Where a reply stands on its platform, as far as it was noted (<see cref="IInbox.NoteAsync"/>), oldest first.</summary>
    Task<IReadOnlyList<PostedReply>> PostsAsync(string reply, CancellationToken cancellationToken);

    /// <summary>Where answers that are kept were asked for, each place once.</summary>
    Task<IReadOnlyList<ChatChannel>> AnsweredPlacesAsync(CancellationToken cancellationToken);

    /// <summary>The kept replies whose answers stood on claims of an article (<see cref="StoodOn"/>), oldest first.</summary>
    Task<IReadOnlyList<KeptReply>> AnswersOnAsync(Archive.ArticleId article, CancellationToken cancellationToken);

    /// <summary>Where a conversation stands, also an old one; null where nothing is known.</summary>
    Task<Talk?> TalkAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Keeps where a conversation stands, in the place of what was kept of it; for 12 hours at least.</summary>
    Task KeepTalkAsync(Talk talk, CancellationToken cancellationToken);

    /// <summary>Keeps feedback for ever; the same event again changes nothing.</summary>
    Task GiveAsync(Feedback feedback, CancellationToken cancellationToken);

    /// <summary>All feedback, newest first.</summary>
    Task<IReadOnlyList<Feedback>> FeedbackAsync(CancellationToken cancellationToken);
}

/// <summary>A reply that stood on the archive, as it went out.</summary>
/// <param name="Key">12 random letters and digits; a scheduled digest brings its own.</param>
/// <param name="Event">The <see cref="ChatRequest.Key"/> that it answers; unique on its platform.</param>
/// <param name="Inquiry">How to ask for it again.</param>
public sealed record KeptReply(string Key, string Event, ChatChannel Channel, string Asker, Inquiry Inquiry, DateTimeOffset At)
{
    public bool IsPrivate { get; init; }

    /// <summary>The <see cref="LineMark"/>s of its lines, in their order.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The exact answer in JSON: claims with words, citation, version and flags.</summary>
    public required string Answer { get; init; }

    /// <summary>What the archive held as its asker saw it, in words; which versions of articles the answer stood on, the ids of its claims say.</summary>
    public required string State { get; init; }
}

/// <summary>Where a conversation stands.</summary>
/// <param name="Conversation">Which one: the place, and in a channel the asker.</param>
/// <param name="Topic">What a follow-up goes on from.</param>
/// <param name="Before">What it went on from before <paramref name="Event"/>, so that the same event again is answered as it was.</param>
public sealed record Talk(string Conversation, Inquiry? Topic, Inquiry? Before, string Event, DateTimeOffset At);

/// <summary>What somebody says is wrong with an answer.</summary>
/// <param name="Event">The request that brought it; unique on its platform.</param>
/// <param name="Kind">One of <see cref="FeedbackKinds"/>.</param>
/// <param name="About">The answer that it is about, with its evidence and the state of the archive.</param>
public sealed record Feedback(string Event, string Asker, string Kind, string Comment, DateTimeOffset At, KeptReply About);
