namespace NewsBot.Core.Chat;

/// <summary>The platform does not let the bot look through what it posted: whether a post stands there is unknown. The message says what is missing.</summary>
public sealed class PostsUnreadableException(string message) : Exception(message);
