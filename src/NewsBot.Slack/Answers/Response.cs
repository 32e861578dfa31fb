using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Rendering;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.Answers;

/// <summary>Gives the answer to a command or a button: by the address to respond to that came with it, else as a message.</summary>
/// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</remarks>
internal sealed class Response(SlackWeb web, ReplyPosts posts, Action<Notice> tell)
{
    public async Task GiveAsync(Arrival.Asked asked, ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        if (!await TryRespondAsync(asked, request, reply, cancellationToken))
            await GiveOtherwiseAsync(asked, request, reply, cancellationToken);
        else if (Visibility.IsAnswerPrivate(request, reply))
            return;
        else if (reply.TakesPlace && asked.Message is { } pressed)
            await posts.NoteAsync(reply, request.Channel, pressed, cancellationToken);
        else
            await posts.NoteRespondedAsync(reply, request.Channel, asked.AnswerThread, cancellationToken);
    }

    private async Task<bool> TryRespondAsync(Arrival.Asked asked, ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(asked.ResponseUrl, UriKind.Absolute, out var address))
            return false;
        try
        {
            await web.RespondAsync(address, Body(asked, request, reply), cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is SlackException or ArgumentException)
        {
            tell(new Notice(NoticeLevel.Warning, $"{request.Key} cannot be responded to; its answer goes out as a message") { Failure = failure });
            return false;
        }
    }

    /// <summary>As a message: in the place of the one that was pressed on, to the asker alone, or to all.</summary>
    public async Task GiveOtherwiseAsync(Arrival.Asked asked, ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        var channel = SlackPlace.Address(request.Channel).Channel;
        if (Visibility.IsAnswerPrivate(request, reply))
        {
            await GiveAsideAsync(MessageTo.Of(reply, channel, asked.AnswerThread), request, reply, cancellationToken);
        }
        else if (reply.TakesPlace && asked.Message is { } pressed)
        {
            var message = MessageTo.Of(reply, channel, thread: null);
            message["ts"] = pressed;
            await web.UpdateAsync(message, cancellationToken);
            await posts.NoteAsync(reply, request.Channel, pressed, cancellationToken);
        }
        else
        {
            await posts.PostAsync(reply, request.Channel, asked.AnswerThread, request.Key, cancellationToken);
        }
    }

    private static JsonObject Body(Arrival.Asked asked, ChatRequest request, Reply reply)
    {
        var body = SlackRenderer.Message(reply);
        body["replace_original"] = reply.TakesPlace;
        if (reply.TakesPlace)
            return body;
        body["response_type"] = Visibility.IsAnswerPrivate(request, reply) ? "ephemeral" : "in_channel";
        if (asked.AnswerThread is { } thread)
            body["thread_ts"] = thread;
        return body;
    }

    /// <summary>Where the asker is not in the channel, nothing can be shown to them there: they get it directly.</summary>
    private async Task GiveAsideAsync(JsonObject message, ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            message["user"] = request.Asker;
            await web.PostEphemeralAsync(message, cancellationToken);
        }
        catch (SlackException refused) when (refused.IsRefused)
        {
            var direct = await web.OpenConversationAsync(request.Asker, cancellationToken);
            await posts.PostAsync(reply, SlackPlace.Of(direct, thread: null, team: null), thread: null, request.Key, cancellationToken);
        }
    }
}
