using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Slack.Web;

/// <summary>The calls of Slack's Web API that the bot makes, for the workspace that its token stands for.</summary>
/// <remarks>
/// <para>https://docs.slack.dev/reference/methods</para>
/// <para>Failure contract: every method throws <see cref="SlackException"/> where Slack refuses or cannot be reached,
/// <see cref="ChatPlatformException"/> where it does not take a token, and <see cref="ArgumentException"/>, before anything is sent, for what must never go out.</para>
/// </remarks>
internal sealed class SlackWeb : IDisposable
{
    public const int MostPrompts = 4;

    public const int MostLoadingMessages = 10;

    /// <summary>How long a trigger is good for.</summary>
    private static readonly TimeSpan TriggerLasts = TimeSpan.FromSeconds(3);

    private readonly SlackOptions _options;
    private readonly SlackWire _wire;
    private readonly SlackQueue _queue;
    private readonly PostedMessages _posted;
    private readonly ResponseBudget _responses;

    /// <param name="tell">Takes what is to be logged; called from any thread.</param>
    /// <param name="handler">Instead of the network.</param>
    public SlackWeb(SlackOptions options, ConnectionMeter meter, Action<Notice> tell, TimeProvider time, HttpMessageHandler? handler = null)
    {
        _options = options;
        _wire = new SlackWire(options, time, handler);
        _queue = new SlackQueue(options, _wire, meter, tell, time);
        _posted = new PostedMessages(_queue, time);
        _responses = new ResponseBudget(time);
    }

    /// <remarks>https://docs.slack.dev/reference/methods/auth.test</remarks>
    public async Task<SlackIdentity> AuthTestAsync(CancellationToken cancellationToken)
    {
        var call = new SlackCall("auth.test", []) { IsRepeatable = true };
        return SlackIdentity.Parse(call, await SendAsync(call, cancellationToken));
    }

    /// <returns>An address that is good for one connection.</returns>
    /// <remarks>https://docs.slack.dev/reference/methods/apps.connections.open</remarks>
    public async Task<Uri> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        var call = new SlackCall("apps.connections.open", []) { Caller = SlackCaller.App, IsRepeatable = true };
        var text = (await SendAsync(call, cancellationToken)).Text(call, "url");
        var scheme = _options.ApiBase.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == scheme || address.Scheme == Uri.UriSchemeWss)
            ? address
            : throw new SlackException($"{call}: answered with an address that is none of a web socket.");
    }

    /// <param name="key">Travels with the message: where an attempt's end is not known, the message is looked for before it is posted again.</param>
    /// <param name="reply">The key of the reply that it is, if it has one; travels beside the other.</param>
    /// <returns>The message's time stamp, by which it is known in its channel.</returns>
    /// <remarks>https://docs.slack.dev/reference/methods/chat.postMessage</remarks>
    public async Task<string> PostMessageAsync(JsonObject message, string? key, string? reply, CancellationToken cancellationToken)
    {
        var body = MessageBody.Checked(message);
        if (key is not null)
            body["metadata"] = PostedMessages.Metadata(key, reply);
        var call = InChannel("chat.postMessage", body);
        return (await _queue.SendAsync(call, _posted.Settling(call, key), cancellationToken)).Text(call, "ts");
    }

    /// <inheritdoc cref="PostedMessages.FindAsync"/>
    public Task<PostedMessage?> FindPostedAsync(JsonObject place, string key, DateTimeOffset? since, CancellationToken cancellationToken) => _posted.FindAsync(place, key, since, cancellationToken);

    /// <inheritdoc cref="PostedMessages.ReadAsync"/>
    public Task<JsonElement?> MessageAsync(string channel, string? thread, string message, CancellationToken cancellationToken) => _posted.ReadAsync(channel, thread, message, cancellationToken);

    /// <param name="message">With <c>channel</c> and <c>ts</c> of what it takes the place of.</param>
    /// <remarks>https://docs.slack.dev/reference/methods/chat.update</remarks>
    public Task UpdateAsync(JsonObject message, CancellationToken cancellationToken) =>
        SendAsync(new SlackCall("chat.update", MessageBody.Checked(message)) { IsRepeatable = true }, cancellationToken);

    /// <param name="message">With <c>channel</c> and the <c>user</c> who alone sees it.</param>
    /// <remarks>https://docs.slack.dev/reference/methods/chat.postEphemeral</remarks>
    public Task PostEphemeralAsync(JsonObject message, CancellationToken cancellationToken) =>
        SendAsync(InChannel("chat.postEphemeral", MessageBody.Checked(message)), cancellationToken);

    /// <param name="shared">Where the links were shared: <c>channel</c> and <c>ts</c>, or <c>unfurl_id</c> and <c>source</c>.</param>
    /// <param name="unfurls">What to show, by the links exactly as they were shared.</param>
    /// <remarks>https://docs.slack.dev/reference/methods/chat.unfurl</remarks>
    public Task UnfurlAsync(JsonObject shared, JsonObject unfurls, CancellationToken cancellationToken)
    {
        var body = (JsonObject)shared.DeepClone();
        body["unfurls"] = unfurls.DeepClone();
        return SendAsync(new SlackCall("chat.unfurl", body) { IsRepeatable = true }, cancellationToken);
    }

    /// <remarks>https://docs.slack.dev/reference/methods/views.open</remarks>
    public Task<SlackView> OpenViewAsync(string trigger, JsonObject view, CancellationToken cancellationToken) =>
        ViewAsync(new SlackCall("views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view.DeepClone() }) { Budget = TriggerLasts }, null, cancellationToken);

    /// <param name="hash">Of the view that is to be replaced; where it has changed since, nothing is (<see cref="SlackError.HashConflict"/>).</param>
    /// <remarks>https://docs.slack.dev/reference/methods/views.update</remarks>
    public Task<SlackView> UpdateViewAsync(string id, JsonObject view, string? hash, CancellationToken cancellationToken) =>
        ViewAsync(new SlackCall("views.update", new JsonObject { ["view_id"] = id, ["view"] = view.DeepClone() }) { IsRepeatable = hash is null }, hash, cancellationToken);

    /// <inheritdoc cref="UpdateViewAsync"/>
    /// <remarks>https://docs.slack.dev/reference/methods/views.publish</remarks>
    public Task<SlackView> PublishViewAsync(string user, JsonObject view, string? hash, CancellationToken cancellationToken) =>
        ViewAsync(new SlackCall("views.publish", new JsonObject { ["user_id"] = user, ["view"] = view.DeepClone() }) { IsRepeatable = hash is null }, hash, cancellationToken);

    /// <summary>Shows what the bot is doing; an empty status shows nothing any more. Goes by itself with the answer, or after two minutes.</summary>
    /// <param name="loading">At most <see cref="MostLoadingMessages"/>; the rest is left out.</param>
    /// <remarks>https://docs.slack.dev/reference/methods/assistant.threads.setStatus</remarks>
    public Task SetStatusAsync(string channel, string thread, string status, IReadOnlyList<string> loading, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["channel_id"] = channel, ["thread_ts"] = thread, ["status"] = status };
        if (loading.Count > 0)
            body["loading_messages"] = new JsonArray([.. loading.Take(MostLoadingMessages).Select(message => JsonValue.Create(message))]);
        return SendAsync(new SlackCall("assistant.threads.setStatus", body) { IsRepeatable = true }, cancellationToken);
    }

    /// <param name="thread">Null in the agent view's messages tab.</param>
    /// <param name="prompts">At most <see cref="MostPrompts"/>; the rest is left out.</param>
    /// <remarks>https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts</remarks>
    public Task SetSuggestedPromptsAsync(string channel, string? thread, IReadOnlyList<(string Title, string Message)> prompts, CancellationToken cancellationToken)
    {
        var shown = prompts.Take(MostPrompts).Select(prompt => new JsonObject { ["title"] = prompt.Title, ["message"] = prompt.Message });
        var body = new JsonObject { ["channel_id"] = channel, ["prompts"] = new JsonArray([.. shown]) };
        if (thread is not null)
            body["thread_ts"] = thread;
        return SendAsync(new SlackCall("assistant.threads.setSuggestedPrompts", body) { IsRepeatable = true }, cancellationToken);
    }

    /// <summary>Starts an answer that is shown as it is written.</summary>
    /// <param name="stream">With <c>channel</c> and <c>thread_ts</c>; outside direct conversations also <c>recipient_user_id</c> and <c>recipient_team_id</c>.</param>
    /// <returns>The message's time stamp.</returns>
    /// <remarks>https://docs.slack.dev/reference/methods/chat.startStream</remarks>
    public async Task<string> StartStreamAsync(JsonObject stream, CancellationToken cancellationToken)
    {
        if (stream["thread_ts"] is null)
            throw new ArgumentException("A stream answers in a thread: thread_ts is missing.", nameof(stream));
        var call = InChannel("chat.startStream", (JsonObject)stream.DeepClone());
        return (await SendAsync(call, cancellationToken)).Text(call, "ts");
    }

    /// <param name="markdown">In standard Markdown, at most 12,000 characters.</param>
    /// <remarks>https://docs.slack.dev/reference/methods/chat.appendStream</remarks>
    public Task AppendStreamAsync(string channel, string message, string markdown, CancellationToken cancellationToken) =>
        SendAsync(new SlackCall("chat.appendStream", new JsonObject { ["channel"] = channel, ["ts"] = message, ["markdown_text"] = markdown }), cancellationToken);

    /// <param name="blocks">What stands under the text; null for nothing.</param>
    /// <remarks>https://docs.slack.dev/reference/methods/chat.stopStream</remarks>
    public Task StopStreamAsync(string channel, string message, JsonArray? blocks, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["channel"] = channel, ["ts"] = message };
        if (blocks is not null)
            body["blocks"] = blocks.DeepClone();
        return SendAsync(new SlackCall("chat.stopStream", body) { IsRepeatable = true }, cancellationToken);
    }

    /// <summary>Answers through the address that came with a command or an action: five times within half an hour.</summary>
    /// <exception cref="ArgumentException">The address is none of Slack's.</exception>
    /// <exception cref="SlackException"><see cref="SlackError.ResponseUrlSpent"/>: it takes nothing any more.</exception>
    /// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</remarks>
    public async Task RespondAsync(Uri address, JsonObject response, CancellationToken cancellationToken)
    {
        if (!ResponseAddress.IsSlacks(address, _options))
            throw new ArgumentException("An address to respond to is none of Slack's.", nameof(address));
        var call = new SlackCall("response_url", MessageBody.CheckedResponse(response)) { Caller = SlackCaller.ResponseUrl, Address = address, Paced = address.AbsoluteUri };
        if (!_responses.TryUse(address))
            throw new SlackException($"{call}: used {ResponseBudget.MostUses} times, or older than {ResponseBudget.Lasts.TotalMinutes:0} minutes.") { Error = SlackError.ResponseUrlSpent };
        try
        {
            await SendAsync(call, cancellationToken);
        }
        catch (SlackException failure) when (ResponseAddress.IsSpent(failure))
        {
            _responses.Spend(address);
            throw new SlackException(failure.Message) { Error = SlackError.ResponseUrlSpent, Code = failure.Code, Status = failure.Status };
        }
    }

    /// <returns>The direct conversation with a user.</returns>
    /// <remarks>https://docs.slack.dev/reference/methods/conversations.open</remarks>
    public async Task<string> OpenConversationAsync(string user, CancellationToken cancellationToken)
    {
        var call = new SlackCall("conversations.open", new JsonObject { ["users"] = user }) { IsRepeatable = true };
        return (await SendAsync(call, cancellationToken)).Text(call, "channel", "id");
    }

    /// <remarks>https://docs.slack.dev/reference/methods/users.info</remarks>
    public async Task<SlackUser> UserAsync(string user, CancellationToken cancellationToken)
    {
        var call = new SlackCall("users.info", new JsonObject { ["user"] = user, ["include_locale"] = true }) { IsRepeatable = true, IsForm = true };
        return SlackUser.Parse(call, await SendAsync(call, cancellationToken));
    }

    public void Dispose() => _wire.Dispose();

    private static SlackCall InChannel(string method, JsonObject body) =>
        new(method, body) { Paced = body["channel"]?.ToString() is { Length: > 0 } channel ? channel : throw new ArgumentException($"{method} needs a channel.", nameof(body)) };

    private async Task<SlackView> ViewAsync(SlackCall call, string? hash, CancellationToken cancellationToken)
    {
        if (hash is not null)
            call.Body["hash"] = hash;
        return SlackView.Parse(call, await SendAsync(call, cancellationToken));
    }

    private Task<SlackAnswer> SendAsync(SlackCall call, CancellationToken cancellationToken) => _queue.SendAsync(call, settle: null, cancellationToken);
}
