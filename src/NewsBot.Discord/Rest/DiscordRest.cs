using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rest;

/// <summary>The calls of Discord's REST interface that the bot makes. Calls on one channel go out in the order in which they were made.</summary>
/// <remarks>
/// <para>https://docs.discord.com/developers/reference</para>
/// <para>Failure contract: every method throws <see cref="DiscordException"/> where Discord refuses or cannot be reached,
/// <see cref="ChatPlatformException"/> where it does not take the bot's token, and <see cref="ArgumentException"/>, before anything is sent, for what it could never take.</para>
/// </remarks>
internal sealed class DiscordRest : IDisposable
{
    public const int LongestNonce = 25;

    public const int LongestThreadName = 100;

    /// <summary>Of a channel, in one answer.</summary>
    public const int MostMessages = 100;

    private readonly RestWire _wire;
    private readonly RestQueue _queue;

    /// <param name="tell">Takes what is to be logged; called from any thread.</param>
    /// <param name="handler">Instead of the network.</param>
    public DiscordRest(DiscordOptions options, ConnectionMeter meter, Action<Notice> tell, TimeProvider time, HttpMessageHandler? handler = null)
    {
        _wire = new RestWire(options, time, handler);
        _queue = new RestQueue(options, _wire, meter, tell, time);
    }

    /// <returns>Where the gateway is, and how many sessions may be started.</returns>
    /// <remarks>https://docs.discord.com/developers/events/gateway#get-gateway-bot</remarks>
    public async Task<JsonElement> GatewayBotAsync(CancellationToken cancellationToken)
    {
        var call = new RestCall(HttpMethod.Get, "/gateway/bot", "gateway/bot");
        var answer = await _queue.SendAsync(call, cancellationToken);
        return answer.Body ?? throw new DiscordException($"{call}: answered without JSON.") { Status = answer.Status };
    }

    /// <summary>Puts these commands in the place of all that are registered.</summary>
    /// <remarks>https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands</remarks>
    public Task PutCommandsAsync(Snowflake application, JsonArray commands, CancellationToken cancellationToken) =>
        _queue.SendAsync(new RestCall(HttpMethod.Put, "/applications/{application.id}/commands", $"applications/{application}/commands").With(commands), cancellationToken);

    /// <param name="nonce">1 to 25 characters. The same again within minutes posts nothing and gives the first message back; without one, a call that was lost is not made again.</param>
    /// <remarks>https://docs.discord.com/developers/resources/message#create-message</remarks>
    public async Task<Snowflake> PostMessageAsync(Snowflake channel, JsonObject message, string? nonce, CancellationToken cancellationToken)
    {
        if (nonce is { Length: 0 or > LongestNonce })
            throw new ArgumentException($"A nonce has 1 to {LongestNonce} characters.", nameof(nonce));
        var body = AllowedMentions.None(message);
        if (nonce is not null)
            (body["nonce"], body["enforce_nonce"]) = (nonce, true);
        var call = OnChannel(HttpMethod.Post, channel, "/messages", "/messages").With(body) with { IsRepeatable = nonce is not null };
        return (await _queue.SendAsync(call, cancellationToken)).Id(call);
    }

    /// <summary>The bot's own user.</summary>
    /// <remarks>https://docs.discord.com/developers/resources/user#get-current-user</remarks>
    public async Task<Snowflake> SelfAsync(CancellationToken cancellationToken)
    {
        var call = new RestCall(HttpMethod.Get, "/users/@me", "users/@me");
        return (await _queue.SendAsync(call, cancellationToken)).Id(call);
    }

    /// <summary>The messages that follow on an id in a channel, in no order that counts.</summary>
    /// <returns>At most <see cref="MostMessages"/>; none, too, where the bot may not read what was said before.</returns>
    /// <remarks>https://docs.discord.com/developers/resources/message#get-channel-messages</remarks>
    public async Task<IReadOnlyList<JsonElement>> MessagesAfterAsync(Snowflake channel, Snowflake after, CancellationToken cancellationToken)
    {
        var call = OnChannel(HttpMethod.Get, channel, "/messages", $"/messages?limit={MostMessages}&after={after}");
        var answer = await _queue.SendAsync(call, cancellationToken);
        return answer.Body is { ValueKind: JsonValueKind.Array } messages
            ? [.. messages.EnumerateArray()]
            : throw new DiscordException($"{call}: answered without a list.") { Status = answer.Status };
    }

    /// <remarks>https://docs.discord.com/developers/resources/message#get-channel-message</remarks>
    public async Task<JsonElement> MessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken)
    {
        var call = OnChannel(HttpMethod.Get, channel, "/messages/{message.id}", $"/messages/{message}");
        var answer = await _queue.SendAsync(call, cancellationToken);
        return answer.Body is { ValueKind: JsonValueKind.Object } there ? there : throw new DiscordException($"{call}: answered without a message.") { Status = answer.Status };
    }

    /// <remarks>https://docs.discord.com/developers/resources/message#edit-message</remarks>
    public Task EditMessageAsync(Snowflake channel, Snowflake message, JsonObject edited, CancellationToken cancellationToken) =>
        _queue.SendAsync(OnChannel(HttpMethod.Patch, channel, "/messages/{message.id}", $"/messages/{message}").With(AllowedMentions.None(edited)), cancellationToken);

    /// <summary>Opens a thread under a message; where there is one already, that one.</summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <remarks>https://docs.discord.com/developers/resources/channel#start-thread-from-message</remarks>
    public async Task<Snowflake> StartThreadAsync(Snowflake channel, Snowflake message, string name, CancellationToken cancellationToken)
    {
        if (name.Length is 0 or > LongestThreadName)
            throw new ArgumentException($"A thread's name has 1 to {LongestThreadName} characters.", nameof(name));
        var call = OnChannel(HttpMethod.Post, channel, "/messages/{message.id}/threads", $"/messages/{message}/threads")
            .With(new JsonObject { ["name"] = name, ["auto_archive_duration"] = 1440 });
        try
        {
            return (await _queue.SendAsync(call, cancellationToken)).Id(call);
        }
        catch (DiscordException failure) when (failure.Error == DiscordError.ThreadExists)
        {
            // A thread has the id of the message that it hangs under.
            return message;
        }
    }

    /// <summary>Shows for ten seconds that the bot is typing.</summary>
    /// <remarks>https://docs.discord.com/developers/resources/channel#trigger-typing-indicator</remarks>
    public Task TypeAsync(Snowflake channel, CancellationToken cancellationToken) =>
        _queue.SendAsync(OnChannel(HttpMethod.Post, channel, "/typing", "/typing"), cancellationToken);

    /// <summary>The direct conversation with a user; only to be asked for when the user did something.</summary>
    /// <remarks>https://docs.discord.com/developers/resources/user#create-dm</remarks>
    public async Task<Snowflake> OpenDirectAsync(Snowflake user, CancellationToken cancellationToken)
    {
        var call = new RestCall(HttpMethod.Post, "/users/@me/channels", "users/@me/channels").With(new JsonObject { ["recipient_id"] = user.ToString() });
        return (await _queue.SendAsync(call, cancellationToken)).Id(call);
    }

    /// <summary>The first answer to an interaction. It goes out at once, whatever else waits; the caller's token is its deadline.</summary>
    /// <param name="tellsMessage">Whether Discord is to tell which message it became.</param>
    /// <returns>That message; null where it is not told, or is seen by one person alone.</returns>
    /// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response</remarks>
    public async Task<Snowflake?> AnswerInteractionAsync(Snowflake id, string token, JsonObject answer, bool tellsMessage, CancellationToken cancellationToken)
    {
        var path = $"interactions/{id}/{Uri.EscapeDataString(token)}/callback?with_response={(tellsMessage ? "true" : "false")}";
        var call = new RestCall(HttpMethod.Post, "/interactions/{interaction.id}/{interaction.token}/callback", path)
        {
            Caller = RestCaller.Interaction,
            Major = $"{id}/{token}",
            Token = token,
            IsRepeatable = true,
        };
        return (await _queue.SendAsync(call.With(AllowedMentions.NoneIn(answer)), cancellationToken)).Message("resource", "message");
    }

    /// <returns>The message that is the interaction's first answer; null where one person alone sees it.</returns>
    /// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#get-original-interaction-response</remarks>
    public async Task<Snowflake?> OriginalAsync(Snowflake application, string token, CancellationToken cancellationToken) =>
        (await _queue.SendAsync(OnWebhook(HttpMethod.Get, application, token, "/messages/@original"), cancellationToken)).Message();

    /// <summary>Puts a message in the place of the interaction's first answer.</summary>
    /// <returns>That message; null where one person alone sees it.</returns>
    /// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response</remarks>
    public async Task<Snowflake?> EditOriginalAsync(Snowflake application, string token, JsonObject message, CancellationToken cancellationToken) =>
        (await _queue.SendAsync(OnWebhook(HttpMethod.Patch, application, token, "/messages/@original").With(AllowedMentions.None(message)), cancellationToken)).Message();

    /// <summary>Posts a further message to an interaction. It is not made again when it was lost: Discord knows no key for it.</summary>
    /// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message</remarks>
    public Task FollowUpAsync(Snowflake application, string token, JsonObject message, CancellationToken cancellationToken) =>
        _queue.SendAsync(OnWebhook(HttpMethod.Post, application, token, "").With(AllowedMentions.None(message)), cancellationToken);

    public void Dispose() => _wire.Dispose();

    private static RestCall OnChannel(HttpMethod method, Snowflake channel, string template, string path) =>
        new(method, "/channels/{channel.id}" + template, $"channels/{channel}{path}") { Major = channel.ToString() };

    private static RestCall OnWebhook(HttpMethod method, Snowflake application, string token, string path) =>
        new(method, "/webhooks/{application.id}/{interaction.token}" + path, $"webhooks/{application}/{Uri.EscapeDataString(token)}{path}")
        {
            Caller = RestCaller.Webhook,
            Major = $"{application}/{token}",
            Token = token,
        };
}
