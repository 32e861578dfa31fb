using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Slack.Web;

/// <summary>Finds a message again whose posting nobody knows the end of: Slack takes no key against posting twice, so each message carries its own as metadata.</summary>
/// <remarks>https://docs.slack.dev/messaging/message-metadata</remarks>
internal sealed class PostedMessages(SlackQueue queue, TimeProvider time)
{
    private const string EventType = "newsbot_reply";

    /// <summary>How far back is looked: longer than one call may take.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromMinutes(10);

    /// <summary>The metadata under which a message is found again.</summary>
    public static JsonObject Metadata(string key) => new() { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["key"] = key } };

    /// <returns>How a call's open end is settled, for <see cref="SlackQueue.SendAsync"/>.</returns>
    public Func<SlackAnswer, CancellationToken, Task<SlackAnswer?>> Settling(SlackCall post, string? key)
    {
        var hasRepeated = false;
        return async (open, cancellationToken) =>
        {
            if (key is not null && await TryLookAsync(post.Body, time.GetUtcNow() - Back, cancellationToken) is { } there)
                return Find(there, key);
            // It cannot be looked up. A server that told of its failure has hardly posted: one more attempt risks one double at most. A silence may hide a post.
            if (hasRepeated || open.Status is null)
                throw queue.Failed(post, open);
            hasRepeated = true;
            return null;
        };
    }

    /// <summary>Whether a message was posted under its key. Where the bot may not read the channel, it takes it that it was not.</summary>
    /// <param name="message">With <c>channel</c> and <c>thread_ts</c>.</param>
    /// <param name="since">Null for the last minutes.</param>
    public async Task<bool> HasAsync(JsonObject message, string key, DateTimeOffset? since, CancellationToken cancellationToken) =>
        await TryLookAsync(message, since ?? time.GetUtcNow() - Back, cancellationToken) is { } there && Find(there, key) is not null;

    /// <returns>Null where the bot may not read the channel.</returns>
    private async Task<SlackAnswer?> TryLookAsync(JsonObject message, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var asked = new JsonObject
        {
            ["channel"] = message["channel"]!.ToString(),
            ["include_all_metadata"] = true,
            ["oldest"] = since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["limit"] = 15,
        };
        if (message["thread_ts"] is { } thread)
            asked["ts"] = thread.ToString();
        var look = new SlackCall(asked.ContainsKey("ts") ? "conversations.replies" : "conversations.history", asked) { IsForm = true, IsRepeatable = true, Budget = TimeSpan.FromSeconds(30) };
        try
        {
            return await queue.SendAsync(look, settle: null, cancellationToken);
        }
        catch (SlackException)
        {
            return null;
        }
    }

    private static SlackAnswer? Find(SlackAnswer there, string key)
    {
        if (there.Body is not { } body || !body.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array)
            return null;
        return messages.EnumerateArray()
            .Where(message => message.ValueKind == JsonValueKind.Object)
            .Select(message => new SlackAnswer(HttpStatusCode.OK, message))
            .FirstOrDefault(message => message.TryText("metadata", "event_type") == EventType && message.TryText("metadata", "event_payload", "key") == key);
    }
}
