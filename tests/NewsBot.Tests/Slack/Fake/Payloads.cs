using System.Text.Json.Nodes;

namespace NewsBot.Tests.Slack.Fake;

/// <summary>What Slack sends, as its documentation shows it, with names of a made-up workspace.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api/ and https://docs.slack.dev/reference/interaction-payloads</remarks>
internal static class Payloads
{
    public const string Team = "T1";
    public const string Bot = "UBOT";
    public const string User = "U7";
    public const string Channel = "C7";
    public const string Direct = "D7";

    public static JsonObject Event(string id, JsonObject happened) => new()
    {
        ["token"] = "t",
        ["type"] = "event_callback",
        ["team_id"] = "T9",
        ["api_app_id"] = "A1",
        ["event_id"] = id,
        ["event_time"] = 1_700_000_000,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = Team, ["user_id"] = Bot, ["is_bot"] = true }),
        ["event"] = happened,
    };

    /// <param name="thread">The first message of the thread that it stands in; null for none.</param>
    public static JsonObject Mention(string text, string ts = "1700000000.000100", string? thread = null) => Post("app_mention", Channel, text, ts, thread);

    public static JsonObject Message(string text, string channel = Direct, string ts = "1700000000.000100", string? thread = null)
    {
        var post = Post("message", channel, text, ts, thread);
        post["channel_type"] = channel[0] == 'D' ? "im" : "channel";
        return post;
    }

    public static JsonObject Command(string text, string channel = Channel) => new()
    {
        ["token"] = "t",
        ["team_id"] = Team,
        ["channel_id"] = channel,
        ["user_id"] = User,
        ["command"] = "/newsbot",
        ["text"] = text,
        ["response_url"] = "https://hooks.slack.com/commands/T1/1/secret",
        ["trigger_id"] = "13.37.c",
    };

    /// <param name="element">Of the action: a button by itself, a menu with its selected_option.</param>
    public static JsonObject Pressed(string actionId, JsonObject? element = null, bool isEphemeral = false, string? thread = null)
    {
        var action = new JsonObject { ["action_id"] = actionId, ["block_id"] = "b1", ["type"] = "button", ["action_ts"] = "1700000001.000200" };
        foreach (var (name, value) in element ?? [])
            action[name] = value?.DeepClone();
        var payload = Interaction("block_actions");
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1700000000.000300", ["channel_id"] = Channel, ["is_ephemeral"] = isEphemeral, ["thread_ts"] = thread };
        payload["channel"] = new JsonObject { ["id"] = Channel, ["name"] = "news" };
        payload["response_url"] = "https://hooks.slack.com/actions/T1/1/secret";
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public static JsonObject Submitted(string callback, string? metadata, JsonObject values)
    {
        var payload = Interaction("view_submission");
        payload["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["type"] = "modal",
            ["hash"] = "1.h",
            ["callback_id"] = callback,
            ["private_metadata"] = metadata,
            ["state"] = new JsonObject { ["values"] = values.DeepClone() },
        };
        return payload;
    }

    /// <summary>An interaction without anything that is its kind's own.</summary>
    public static JsonObject Interaction(string type) => new()
    {
        ["type"] = type,
        ["token"] = "t",
        ["user"] = new JsonObject { ["id"] = User, ["team_id"] = Team },
        ["team"] = new JsonObject { ["id"] = Team },
        ["trigger_id"] = "13.37.i",
    };

    private static JsonObject Post(string type, string channel, string text, string ts, string? thread)
    {
        var post = new JsonObject { ["type"] = type, ["user"] = User, ["text"] = text, ["ts"] = ts, ["channel"] = channel, ["event_ts"] = ts };
        if (thread is not null)
            post["thread_ts"] = thread;
        return post;
    }
}
