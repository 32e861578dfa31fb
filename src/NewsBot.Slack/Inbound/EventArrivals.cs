using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Slack.Inbound;

/// <summary>What happens in a workspace, as the Events API tells it.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api/</remarks>
internal sealed class EventArrivals(SlackSelf self)
{
    public Arrival Read(JsonElement payload)
    {
        // The one that comes without an event of its own.
        if (payload.Text("type") == "app_rate_limited")
            return new Arrival.RateLimited(Minute(payload)) { Team = SlackPlace.TeamOf(payload) };
        var happened = payload.Get("event");
        string[] keys = payload.Text("event_id") is { Length: > 0 } id ? [$"event:{id}"] : [];
        return Read(happened, SlackPlace.TeamOf(payload), keys) with { Team = SlackPlace.TeamOf(payload) };
    }

    private Arrival Read(JsonElement happened, string? team, string[] keys) => happened.Text("type") switch
    {
        "app_mention" or "message" => Posted(happened, team, keys),
        "app_home_opened" when happened.Text("user") is { } user => new Arrival.HomeOpened(user, happened.Text("channel") ?? user, happened.Text("tab") == "home", keys),
        "link_shared" => LinksShared(happened, keys),
        "app_uninstalled" => new Arrival.Removed(keys),
        // Of a user's token the bot has none; only its own ends its work.
        "tokens_revoked" => happened.Get("tokens").Items("bot").Any() ? new Arrival.Removed(keys) : new Arrival.Ignored("tokens of users"),
        "member_joined_channel" when happened.Text("channel") is { } channel => happened.Text("user") == self.User ? new Arrival.Joined(channel, keys) : new Arrival.Ignored("somebody else"),
        "agent_session_stopped" when (happened.Text("channel") ?? happened.Text("channel_id")) is { } channel => new Arrival.AnswerStopped(channel, happened.Text("thread_ts"), keys),
        "assistant_thread_started" => AgentOpened(happened, isNew: true, keys),
        "assistant_thread_context_changed" or "app_context_changed" => AgentOpened(happened, isNew: false, keys),
        "app_rate_limited" => new Arrival.RateLimited(Minute(happened)),
        null => new Arrival.Ignored("malformed"),
        _ => new Arrival.Ignored("event"),
    };

    /// <summary>A post for one of its events: app_mention and message tell of the same one.</summary>
    private Arrival Posted(JsonElement post, string? team, string[] keys)
    {
        if (post.Text("channel") is not { Length: > 0 } channel || post.Text("ts") is not { Length: > 0 } ts)
            return new Arrival.Ignored("malformed");
        if (post.Text("subtype") is not (null or "file_share" or "thread_broadcast"))
            return new Arrival.Ignored("subtype");
        if (post.Text("bot_id") is not null || post.Get("bot_profile").ValueKind == JsonValueKind.Object || (self.App is { } app && post.Text("app_id") == app))
            return new Arrival.Ignored("bot");
        if (post.Text("user") is not { Length: > 0 } user || user == self.User)
            return new Arrival.Ignored("own");
        var (text, thread) = (post.Text("text") ?? "", post.Text("thread_ts"));
        var isMention = post.Text("type") == "app_mention" || ReadableText.Mentions(text, self.User);
        var isDirect = post.Text("channel_type") == "im" || SlackPlace.IsDirect(channel);
        if (!isMention && !isDirect && thread is null)
            return new Arrival.Ignored("not addressed");
        var key = $"post:{channel}/{ts}";
        // The answer to a mention stands in a thread under it, and so does what follows up on it.
        var request = new ChatRequest(key, SlackPlace.Of(channel, thread ?? ts, team), user, new ChatInput.Said(ReadableText.Of(text, self.User)));
        return new Arrival.Asked(request, [key, .. keys]) { IsAddressed = isMention || isDirect, Message = ts, AnswerThread = thread ?? ts };
    }

    private static Arrival LinksShared(JsonElement shared, string[] keys)
    {
        var urls = shared.Items("links").Select(link => link.Text("url")).Where(url => !string.IsNullOrEmpty(url)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (shared.Text("channel") is not { Length: > 0 } channel || shared.Text("message_ts") is not { Length: > 0 } message || urls.Count == 0)
            return new Arrival.Ignored("malformed");
        return new Arrival.LinksShared(channel, message, urls, keys)
        {
            Unfurl = shared.Text("unfurl_id") is { } id && shared.Text("source") is { } source ? (id, source) : null,
            User = shared.Text("user"),
            Thread = shared.Text("thread_ts"),
        };
    }

    /// <summary>Three shapes: of a thread with the assistant, of the agent that took its place, and of what the user looks at alone.</summary>
    private static Arrival AgentOpened(JsonElement opened, bool isNew, string[] keys)
    {
        var thread = opened.Get("assistant_thread");
        var context = thread.ValueKind == JsonValueKind.Object ? thread.Get("context") : opened.Get("context");
        var seen = context.Items("entities").Select(entity => entity.Text("value") ?? entity.Get("value").Text("channel_id")).Prepend(context.Text("channel_id")).OfType<string>();
        return (thread.Text("user_id") ?? opened.Text("user") ?? opened.Text("user_id")) is { } user
            ? new Arrival.AgentOpened(user, thread.Text("channel_id") ?? opened.Text("channel"), thread.Text("thread_ts") ?? opened.Text("thread_ts"), [.. seen], isNew, keys)
            : new Arrival.Ignored("malformed");
    }

    private static DateTimeOffset? Minute(JsonElement limited) =>
        limited.Number("minute_rate_limited") is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
