using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Tests.Slack.Fake;

/// <summary>The messages of Slack's channels, with time stamps that tell their time. Safe for several callers at once.</summary>
internal sealed class FakeChannels
{
    private readonly List<JsonObject> _messages = [];
    private readonly Dictionary<string, string> _hooks = [];
    private readonly Lock _lock = new();
    private int _count;

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public IReadOnlyList<JsonObject> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    public string NextStamp() => string.Create(CultureInfo.InvariantCulture, $"{Time.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _count):000000}");

    /// <summary>What is sent to an address to respond to goes to a channel.</summary>
    /// <param name="path">Of the address.</param>
    public void Hook(string path, string channel)
    {
        lock (_lock)
            _hooks[path] = channel;
    }

    /// <summary>Somebody posts; default the bot.</summary>
    public JsonObject Post(JsonObject body, string user = "U0BOT")
    {
        var message = (JsonObject)body.DeepClone();
        message["ts"] = NextStamp();
        message["user"] = user;
        lock (_lock)
            _messages.Add(message);
        return new JsonObject { ["ok"] = true, ["channel"] = body["channel"]!.DeepClone(), ["ts"] = message["ts"]!.DeepClone(), ["message"] = message.DeepClone() };
    }

    /// <summary>What came to an address to respond to and is for all is posted; Slack does not tell as which message.</summary>
    public JsonObject Respond(string path, JsonObject body)
    {
        lock (_lock)
        {
            if (!_hooks.TryGetValue(path, out var channel) || body["response_type"]?.ToString() != "in_channel")
                return new JsonObject { ["ok"] = true };
            body = (JsonObject)body.DeepClone();
            body["channel"] = channel;
        }
        Post(body);
        return new JsonObject { ["ok"] = true };
    }

    public void Delete(string stamp)
    {
        lock (_lock)
            _messages.RemoveAll(message => message["ts"]!.ToString() == stamp);
    }

    /// <summary>What is not named stays.</summary>
    public JsonObject Update(JsonObject body)
    {
        lock (_lock)
        {
            var message = _messages.Find(message => message["channel"]!.ToString() == body["channel"]!.ToString() && message["ts"]!.ToString() == body["ts"]!.ToString());
            if (message is null)
                return Refused("message_not_found");
            if (message["user"]!.ToString() != "U0BOT")
                return Refused("cant_update_message");
            foreach (var (name, value) in body)
                message[name] = value?.DeepClone();
        }
        return new JsonObject { ["ok"] = true, ["channel"] = body["channel"]!.DeepClone(), ["ts"] = body["ts"]!.DeepClone() };
    }

    /// <summary>A page of a channel, newest first and without its threads; or of a thread, which any message in it names, oldest first.</summary>
    public JsonObject Read(JsonObject asked)
    {
        var channel = Messages.Where(message => message["channel"]!.ToString() == asked["channel"]!.ToString()).ToList();
        var thread = asked["ts"]?.ToString();
        thread = channel.Find(message => message["ts"]!.ToString() == thread)?["thread_ts"]?.ToString() ?? thread;
        var there = channel
            .Where(message => message["thread_ts"]?.ToString() == thread || message["ts"]!.ToString() == thread)
            .Where(message => IsWithin(message["ts"]!.ToString(), asked))
            .OrderBy(message => message["ts"]!.ToString(), StringComparer.Ordinal)
            .ToList();
        if (thread is null)
            there.Reverse();
        var (from, limit) = (Number(asked["cursor"], 0), Number(asked["limit"], 100));
        var answer = new JsonObject { ["ok"] = true, ["messages"] = new JsonArray([.. there.Skip(from).Take(limit).Select(message => Shown(message, asked))]), ["has_more"] = from + limit < there.Count };
        if (from + limit < there.Count)
            answer["response_metadata"] = new JsonObject { ["next_cursor"] = (from + limit).ToString(CultureInfo.InvariantCulture) };
        return answer;
    }

    private static JsonObject Shown(JsonObject message, JsonObject asked)
    {
        var shown = (JsonObject)message.DeepClone();
        shown.Remove("channel");
        if (!IsTrue(asked["include_all_metadata"]))
            shown.Remove("metadata");
        return shown;
    }

    private static bool IsWithin(string stamp, JsonObject asked)
    {
        var isInclusive = IsTrue(asked["inclusive"]);
        return (asked["oldest"] is not { } oldest || Compare(stamp, oldest) > (isInclusive ? -1 : 0)) && (asked["latest"] is not { } latest || Compare(stamp, latest) < (isInclusive ? 1 : 0));
    }

    private static int Compare(string stamp, JsonNode other) => decimal.Parse(stamp, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(other.ToString(), CultureInfo.InvariantCulture));

    private static int Number(JsonNode? node, int otherwise) => node is null ? otherwise : int.Parse(node.ToString(), CultureInfo.InvariantCulture);

    private static bool IsTrue(JsonNode? node) => string.Equals(node?.ToString(), "true", StringComparison.OrdinalIgnoreCase);

    private static JsonObject Refused(string error) => new() { ["ok"] = false, ["error"] = error };
}
