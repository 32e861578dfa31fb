using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Rendering;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.Answers;

/// <summary>Gives the answer to a command or a button: by the address to respond to that came with it, else as a message.</summary>
/// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</remarks>
internal sealed class Response(SlackWeb web, Action<Notice> tell)
{
    public async Task GiveAsync(Arrival.Asked asked, ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        if (!await TryRespondAsync(asked, request, reply, cancellationToken))
            await GiveOtherwiseAsync(asked, request, reply, cancellationToken);
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
        var message = MessageTo.Of(reply, SlackPlace.Address(request.Channel).Channel, asked.AnswerThread);
        if (Visibility.IsAnswerPrivate(request, reply))
        {
            await GiveAsideAsync(message, request, reply, cancellationToken);
        }
        else if (reply.TakesPlace && asked.Message is { } pressed)
        {
            message.Remove("thread_ts");
            message["ts"] = pressed;
            await web.UpdateAsync(message, cancellationToken);
        }
        else
        {
            await web.PostMessageAsync(message, request.Key, cancellationToken);
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
            await web.PostMessageAsync(MessageTo.Of(reply, direct, thread: null), request.Key, cancellationToken);
        }
    }
}
