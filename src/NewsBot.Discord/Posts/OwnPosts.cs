using System.Net;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Inbound;
using NewsBot.Discord.Rendering;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;

namespace NewsBot.Discord.Posts;

/// <summary>Finds what the bot posted, and puts notices over it.</summary>
internal sealed class OwnPosts(DiscordRest rest, Action<Notice> tell)
{
    /// <summary>How many times a hundred messages are looked through: as much as a busy channel says in some hours.</summary>
    private const int MostPages = 50;

    private Snowflake? _self;

    /// <inheritdoc cref="IPostedMessages.FindAsync"/>
    public async Task<string?> FindAsync(ChatChannel channel, string key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(channel.Id, out var id))
            return null;
        try
        {
            return (await FindAsync(id, key, Snowflake.Before(since), cancellationToken))?.ToString();
        }
        catch (DiscordException refused) when (refused.IsRefused)
        {
            if (refused.Status == HttpStatusCode.NotFound)
                return null;
            var what = $"What was posted in channel {id} cannot be looked through: the bot needs the permissions View Channel and Read Message History there";
            Tell(what, refused);
            throw new PostsUnreadableException(what);
        }
    }

    /// <inheritdoc cref="IPostedMessages.MarkAsync"/>
    public async Task<bool> MarkAsync(PostedReply posted, string notice, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(posted.Channel.Id, out var channel) || !Snowflake.TryParse(posted.Message, out var message))
            return false;
        try
        {
            var there = await rest.MessageAsync(channel, message, cancellationToken);
            if (NoticeLine.Above(there.Text("content") ?? "", notice) is { } content)
                // What is not named stays: embeds, buttons, flags.
                await rest.EditMessageAsync(channel, message, MessageLimits.Checked(new JsonObject { ["content"] = content }), cancellationToken);
            return true;
        }
        // Too many old messages were edited within a while: another time it is let through.
        catch (DiscordException refused) when (refused.IsRefused && refused.Error != DiscordError.TooManyEditsOfOldMessages)
        {
            if (refused.Status != HttpStatusCode.NotFound)
                Tell($"Message {message} in channel {channel} cannot be marked", refused);
            return false;
        }
    }

    private async Task<Snowflake?> FindAsync(Snowflake channel, string key, Snowflake after, CancellationToken cancellationToken)
    {
        var self = _self ??= await rest.SelfAsync(cancellationToken);
        for (var page = 0; page < MostPages; page++)
        {
            var messages = await rest.MessagesAfterAsync(channel, after, cancellationToken);
            var own = messages.Where(message => message.Get("author").Id("id") == self && ReplyMark.IsOf(message, key));
            if (own.Select(message => message.Id("id")).FirstOrDefault(id => id is not null) is { } found)
                return found;
            var last = messages.Select(message => message.Id("id")?.Value ?? 0).DefaultIfEmpty().Max();
            if (messages.Count < DiscordRest.MostMessages || last <= after.Value)
                return null;
            after = new Snowflake(last);
        }
        Tell($"Channel {channel} says too much to be looked through: a post of the bot's was not found among {MostPages * DiscordRest.MostMessages} messages", null);
        return null;
    }

    private void Tell(string text, DiscordException? failure) => tell(new Notice(NoticeLevel.Warning, text) { Failure = failure });
}
