using NewsBot.Discord.Inbound;

namespace NewsBot.Discord.Events;

/// <summary>Whether a message is for the bot.</summary>
/// <remarks>
/// Without the intent MESSAGE_CONTENT the text of a message comes empty, unless it is direct or mentions the bot
/// (https://docs.discord.com/developers/events/gateway#message-content-intent): what says nothing and mentions nobody is for nobody.
/// </remarks>
internal static class Addressed
{
    public static bool IsToBot(InboundMessage message, Snowflake bot, KnownThreads threads)
    {
        if (!message.IsFromPerson(bot))
            return false;
        if (message.Guild is null || message.MentionsUser(bot))
            return true;
        if (message.Content.Length == 0)
            return false;
        if (message.RepliedTo is not null)
            return message.RepliedToAuthor == bot;
        return threads.IsOwn(message.Channel) && message.Mentions.Count == 0;
    }
}
