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
    /// <summary>The guild or workspace; null in a direct conversation.</summary>
    public string? Space { get; init; }

    /// <summary>The channel that a thread hangs in, where it is known.</summary>
    public string? Parent { get; init; }
}
