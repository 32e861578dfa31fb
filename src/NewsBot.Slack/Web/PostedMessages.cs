using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Slack.Web;

/// <param name="Stamp">Its time stamp, by which it is known in its channel.</param>
/// <param name="Reply">The key of the reply that it is, where it carries one.</param>
internal sealed record PostedMessage(string Stamp, string? Reply);

/// <summary>Finds the bot's own messages again. Slack takes no key against posting twice, so each message carries its own as metadata; what went out where it takes no metadata is known by its buttons.</summary>
/// <remarks>https://docs.slack.dev/messaging/message-metadata</remarks>
internal sealed class PostedMessages(SlackQueue queue, TimeProvider time)
{
    private const string EventType = "newsbot_reply";

    /// <summary>How many messages are asked for at once; Slack advises no more.</summary>
    private const int MostMessages = 200;

    /// <summary>How many times so many are looked through.</summary>
    private const int MostPages = 25;

    /// <summary>How far back is looked where nobody says since when: longer than one call may take.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromMinutes(10);

    /// <summary>The metadata under which a message is found again.</summary>
    /// <param name="key">Of the posting.</param>
    /// <param name="reply">The <see cref="Reply.Key"/> of what is posted.</param>
    public static JsonObject Metadata(string key, string? reply)
    {
        var payload = new JsonObject { ["key"] = key };
        if (reply is not null)
            payload["reply"] = reply;
        return new JsonObject { ["event_type"] = EventType, ["event_payload"] = payload };
    }

    /// <returns>How a call's open end is settled, for <see cref="SlackQueue.SendAsync"/>.</returns>
    public Func<SlackAnswer, CancellationToken, Task<SlackAnswer?>> Settling(SlackCall post, string? key)
    {
        var hasRepeated = false;
        return async (open, cancellationToken) =>
        {
            try
            {
                if (key is not null)
                    return await LookAsync(post.Body, key, since: null, cancellationToken);
            }
            catch (SlackException)
            {
                // It cannot be looked up.
            }
            // A server that told of its failure has hardly posted: one more attempt risks one double at most. A silence may hide a post.
            if (hasRepeated || open.Status is null)
                throw queue.Failed(post, open);
            hasRepeated = true;
            return null;
        };
    }

    /// <summary>The message that went out under a key; null where there is none.</summary>
    /// <param name="place">With <c>channel</c>, and <c>thread_ts</c> for a thread.</param>
    /// <param name="key">Of the posting, or of the reply that was posted.</param>
    /// <param name="since">Null for the last minutes.</param>
    /// <exception cref="SlackException">The channel may not be read, or Slack cannot be reached.</exception>
    public async Task<PostedMessage?> FindAsync(JsonObject place, string key, DateTimeOffset? since, CancellationToken cancellationToken) =>
        await LookAsync(place, key, since, cancellationToken) is { } found && found.TryText("ts") is { } ts ? new PostedMessage(ts, found.TryText("metadata", "event_payload", "reply")) : null;

    /// <summary>One message as it stands; null where there is none.</summary>
    /// <param name="thread">The thread that it surely stands in.</param>
    /// <inheritdoc cref="FindAsync" path="/exception"/>
    public async Task<JsonElement?> ReadAsync(string channel, string? thread, string message, CancellationToken cancellationToken)
    {
        var asked = new JsonObject { ["channel"] = channel, ["latest"] = message, ["oldest"] = message, ["inclusive"] = true, ["limit"] = 1, ["include_all_metadata"] = true };
        if (thread is null && Messages(await SendAsync(asked, thread, cancellationToken)).FirstOrDefault(IsIt) is { ValueKind: JsonValueKind.Object } there)
            return there;
        // What stands in a thread is not in the channel's history. Slack names a thread by any message in it.
        var answer = await SendAsync(asked, thread ?? message, cancellationToken);
        return Messages(answer).FirstOrDefault(IsIt) is { ValueKind: JsonValueKind.Object } inThread ? inThread : null;

        bool IsIt(JsonElement found) => found.Text("ts") == message;
    }

    private async Task<SlackAnswer?> LookAsync(JsonObject place, string key, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var asked = new JsonObject
        {
            ["channel"] = place["channel"]!.ToString(),
            ["include_all_metadata"] = true,
            ["oldest"] = (since ?? time.GetUtcNow() - Back).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["limit"] = MostMessages,
        };
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await SendAsync(asked, place["thread_ts"]?.ToString(), cancellationToken);
            if (Messages(answer).Select(message => new SlackAnswer(HttpStatusCode.OK, message)).FirstOrDefault(message => IsOf(message, key)) is { } found)
                return found;
            if (answer.TryText("response_metadata", "next_cursor") is not { } cursor)
                return null;
            asked["cursor"] = cursor;
        }
        return null;
    }

    private Task<SlackAnswer> SendAsync(JsonObject asked, string? thread, CancellationToken cancellationToken)
    {
        var body = (JsonObject)asked.DeepClone();
        if (thread is not null)
            body["ts"] = thread;
        var look = new SlackCall(thread is null ? "conversations.history" : "conversations.replies", body) { IsForm = true, IsRepeatable = true, Budget = TimeSpan.FromSeconds(30) };
        return queue.SendAsync(look, settle: null, cancellationToken);
    }

    private static IEnumerable<JsonElement> Messages(SlackAnswer answer) =>
        (answer.Body ?? default).Items("messages").Where(message => message.ValueKind == JsonValueKind.Object);

    /// <summary>Metadata of the bot's own alone decides, where there is any: a button may be about another reply than the one it stands under.</summary>
    private static bool IsOf(SlackAnswer message, string key) => message.TryText("metadata", "event_type") == EventType
        ? message.TryText("metadata", "event_payload", "key") == key || message.TryText("metadata", "event_payload", "reply") == key
        : (message.Body ?? default).Items("blocks").SelectMany(block => block.Items("elements")).Any(element => ActionKey.TryParse(element.Text("action_id"), out var action) && action.Kept == key);
}
