using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Events;
using NewsBot.Discord.Inbound;
using NewsBot.Discord.Rendering;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;

namespace NewsBot.Discord.Answers;

/// <summary>Answers a message: as a reply to it, or in a thread under it where that is set.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#create-message</remarks>
internal sealed class MessageAnswer(DiscordRest rest, ChatHandler handle, KnownThreads threads, ReplyNotes notes, DiscordOptions options, Action<Notice> tell, TimeProvider time)
{
    private const int LongestThreadName = 100;

    /// <param name="asked">What the message asks, where it stands.</param>
    /// <param name="isWithdrawn">Whether the question was deleted meanwhile: then nothing is posted.</param>
    public async Task AnswerAsync(InboundMessage message, ChatRequest asked, Func<bool> isWithdrawn, CancellationToken cancellationToken)
    {
        var place = asked.Channel;
        var opensThread = options.AnswersInThreads && place.Place == ChatPlace.Channel;
        // A thread has the id of the message that it is opened under.
        var request = opensThread ? asked with { Channel = place with { Id = message.Id.ToString(), Place = ChatPlace.Thread, Parent = place.Id } } : asked;
        var reply = await handle(request, cancellationToken).ShowingAsync(token => TypeAsync(message.Channel, token), again: null, time, cancellationToken);
        if (isWithdrawn())
            return;
        if (place.Place == ChatPlace.Thread)
            await threads.SpeakAsync(message.Channel, cancellationToken);
        if (opensThread && await OpenThreadAsync(message, request, cancellationToken) is { } thread)
            await PostAsync(thread, request.Channel, reply, message, isReply: false, cancellationToken);
        else
            await PostAsync(message.Channel, place, reply, message, isReply: true, cancellationToken);
    }

    private async Task TypeAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        try
        {
            await rest.TypeAsync(channel, cancellationToken);
        }
        catch (Exception e) when (e is DiscordException or HttpRequestException)
        {
            tell(new Notice(NoticeLevel.Detail, $"Channel {channel} could not be shown that an answer is on its way") { Failure = e });
        }
    }

    private async Task<Snowflake?> OpenThreadAsync(InboundMessage message, ChatRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var thread = await rest.StartThreadAsync(message.Channel, message.Id, ThreadName(request), cancellationToken);
            await threads.SpeakAsync(thread, cancellationToken);
            return thread;
        }
        catch (DiscordException e)
        {
            tell(new Notice(NoticeLevel.Warning, $"No thread can be opened in channel {message.Channel}; the answer goes into the channel") { Failure = e });
            return null;
        }
    }

    private static string ThreadName(ChatRequest request)
    {
        var asked = request.Input is ChatInput.Said { Text: { } text } ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        return asked.Length == 0 ? "A question" : asked.Length <= LongestThreadName ? asked : asked[..(LongestThreadName - 1 - (char.IsHighSurrogate(asked[LongestThreadName - 2]) ? 1 : 0))] + "…";
    }

    private async Task PostAsync(Snowflake channel, ChatChannel place, Reply reply, InboundMessage question, bool isReply, CancellationToken cancellationToken)
    {
        var body = DiscordRenderer.Message(reply);
        if (isReply)
            body["message_reference"] = new JsonObject { ["message_id"] = question.Id.ToString(), ["fail_if_not_exists"] = false };
        try
        {
            var posted = await rest.PostMessageAsync(channel, body, nonce: question.Id.ToString(), cancellationToken);
            await notes.NoteAsync(reply.Key, place, posted.ToString(), cancellationToken);
        }
        catch (DiscordException e) when (e.Error == DiscordError.InvalidForm)
        {
            // Something in the answer is not to Discord's liking; who asked hears at least that, in words that cannot be refused.
            tell(new Notice(NoticeLevel.Error, $"Discord does not take the answer to {question.Id}; an apology goes in its place") { Failure = e });
            await rest.PostMessageAsync(channel, DiscordRenderer.Message(RefusedAnswer.Apology(question.Id.ToString())), nonce: question.Id.ToString(), cancellationToken);
        }
    }
}
