namespace NewsBot.Core.Chat;

/// <summary>What kind of place a conversation stands in.</summary>
public enum ChatPlace
{
    /// <summary>A channel that several people read: the bot speaks when it is addressed.</summary>
    Channel,

    /// <summary>A thread: what is said in it goes on with what went before.</summary>
    Thread,

    /// <summary>A direct conversation with one person.</summary>
    Direct,
}

/// <summary>Where something was said, and where the answer goes.</summary>
/// <param name="Platform">The platform's <see cref="IChatPlatform.Name"/>.</param>
/// <param name="Id">The platform's own id of the channel, thread or direct conversation.</param>
public sealed record ChatChannel(string Platform, string Id, ChatPlace Place)
{
    /// <summary>No platform's id of a conversation begins with it.</summary>
    private const char PersonMark = '@';

    /// <summary>The guild or workspace; null in a direct conversation.</summary>
    public string? Space { get; init; }

    /// <summary>The channel that a thread hangs in, where it is known.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether the bot can post there of itself; a terminal only answers.</summary>
    public bool IsPostedTo { get; init; } = true;

    /// <summary>Whose direct conversation it is, by the platform's own id of the person, where the conversation itself may not be open yet: who posts to it opens it. Null for a conversation with an id of its own.</summary>
    public string? Person => Place == ChatPlace.Direct && Id.StartsWith(PersonMark) ? Id[1..] : null;

    /// <summary>The direct conversation with a person, open or not.</summary>
    public static ChatChannel To(string platform, string person) => new(platform, PersonMark + person, ChatPlace.Direct);
}
