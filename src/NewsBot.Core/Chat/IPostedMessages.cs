namespace NewsBot.Core.Chat;

/// <summary>A platform on which the bot can find what it posted and put a notice over it.</summary>
/// <remarks>Failure contract: what the platform or the network fails for throws, as posting does; what is not there (any more), or may not be edited, is a value; that a channel may not be looked through is a <see cref="PostsUnreadableException"/>.</remarks>
public interface IPostedMessages
{
    /// <summary>Looks among what the bot posted in a channel for the post with this <see cref="Reply.Key"/>.</summary>
    /// <param name="since">Nothing earlier is looked through.</param>
    /// <returns>The platform's id of the message; null where there is none.</returns>
    /// <exception cref="PostsUnreadableException">The bot may not read there: whether the post stands cannot be known.</exception>
    Task<string?> FindAsync(ChatChannel channel, string key, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Puts a notice over a message of the bot's own and leaves the rest of it as it is. Done again with the same notice, it changes nothing.</summary>
    /// <param name="notice">Plain text, untrusted.</param>
    /// <returns>False where the platform does not let the message be edited, or it is gone.</returns>
    Task<bool> MarkAsync(PostedReply posted, string notice, CancellationToken cancellationToken);
}

/// <summary>Where a reply stands on its platform.</summary>
/// <param name="Key">The reply's <see cref="Reply.Key"/>.</param>
/// <param name="Message">The platform's own id of the message.</param>
/// <param name="At">When it was posted.</param>
public sealed record PostedReply(string Key, ChatChannel Channel, string Message, DateTimeOffset At);
