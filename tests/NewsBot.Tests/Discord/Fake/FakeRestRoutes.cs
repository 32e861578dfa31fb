using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>What Discord does on each route that the bot calls. Used under its owner's lock.</summary>
internal sealed class FakeRestRoutes(TimeProvider time)
{
    private static readonly TimeSpan NonceKept = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, (JsonObject Message, DateTimeOffset At)> _nonces = [];
    private readonly HashSet<string> _acknowledged = [];
    private readonly HashSet<string> _threads = [];
    private readonly HashSet<string> _forgotten = [];
    private readonly Dictionary<string, JsonObject?> _originals = [];
    private ulong _id = 1_400_000_000_000_000_000;

    public JsonObject GatewayBot { get; set; } = new()
    {
        ["url"] = "wss://gateway.example",
        ["shards"] = 1,
        ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = 1000, ["reset_after"] = 0, ["max_concurrency"] = 1 },
    };

    /// <summary>As they stand, edits included, in the order of posting; follow-ups too, with the interaction's token as the channel.</summary>
    public List<JsonObject> Messages { get; } = [];

    public JsonArray? Commands { get; private set; }

    public void Forget(string interaction) => _forgotten.Add(interaction);

    /// <summary>What stands as the first answer to an interaction; null while it is only deferred, or not answered.</summary>
    public JsonObject? Original(string token) => _originals.GetValueOrDefault(token);

    public FakeRestAnswer Answer(FakeRestRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["gateway", "bot"]) => FakeRestAnswer.Json(GatewayBot),
        ("PUT", ["applications", _, "commands"]) => FakeRestAnswer.Json(Commands = (JsonArray)request.Body!.DeepClone()),
        ("POST", ["channels", var channel, "messages"]) => Post(channel, (JsonObject)request.Body!),
        ("PATCH", ["channels", var channel, "messages", var id]) => Edit(channel, id, (JsonObject)request.Body!),
        ("POST", ["channels", var channel, "messages", var id, "threads"]) => StartThread(channel, id, (JsonObject)request.Body!),
        ("POST", ["channels", _, "typing"]) => new FakeRestAnswer(204),
        ("POST", ["users", "@me", "channels"]) => FakeRestAnswer.Json(new JsonObject { ["id"] = "7" + (string?)request.Body!["recipient_id"], ["type"] = 1 }),
        ("POST", ["interactions", var id, var token, "callback"]) => Acknowledge(id, token, (JsonObject)request.Body!),
        ("PATCH", ["webhooks", _, var token, "messages", "@original"]) => _originals.ContainsKey(token)
            ? FakeRestAnswer.Json((_originals[token] = Made(token, (JsonObject)request.Body!)).DeepClone())
            : FakeRestAnswer.Error(404, 10015, "Unknown Webhook"),
        ("POST", ["webhooks", _, var token]) => _originals.ContainsKey(token)
            ? Post(token, (JsonObject)request.Body!)
            : FakeRestAnswer.Error(404, 10015, "Unknown Webhook"),
        _ => FakeRestAnswer.Error(404, 0, "404: Not Found"),
    };

    private FakeRestAnswer Post(string channel, JsonObject body)
    {
        if (Refusal(body) is { } refusal)
            return refusal;
        var nonce = (string?)body["nonce"];
        var key = $"{channel} {nonce}";
        var isEnforced = nonce is not null && body["enforce_nonce"]?.GetValue<bool>() == true;
        if (isEnforced && _nonces.TryGetValue(key, out var first) && time.GetUtcNow() - first.At < NonceKept)
            return FakeRestAnswer.Json(first.Message.DeepClone());
        var message = Made(channel, body);
        Messages.Add(message);
        if (isEnforced)
            _nonces[key] = (message, time.GetUtcNow());
        return FakeRestAnswer.Json(message.DeepClone());
    }

    private FakeRestAnswer Edit(string channel, string id, JsonObject body)
    {
        var message = Messages.Find(message => (string?)message["id"] == id && (string?)message["channel_id"] == channel);
        if (message is null)
            return FakeRestAnswer.Error(404, 10008, "Unknown Message");
        foreach (var (name, value) in body)
            message[name] = value?.DeepClone();
        return FakeRestAnswer.Json(message.DeepClone());
    }

    private FakeRestAnswer StartThread(string channel, string id, JsonObject body) => _threads.Add($"{channel} {id}")
        ? FakeRestAnswer.Json(new JsonObject { ["id"] = id, ["type"] = 11, ["parent_id"] = channel, ["name"] = (string?)body["name"] }, 201)
        : FakeRestAnswer.Error(400, 160004, "A thread has already been created for this message");

    private FakeRestAnswer Acknowledge(string id, string token, JsonObject body)
    {
        if (_forgotten.Contains(id))
            return FakeRestAnswer.Error(404, 10062, "Unknown interaction");
        if (!_acknowledged.Add(id))
            return FakeRestAnswer.Error(400, 40060, "Interaction has already been acknowledged.");
        _originals[token] = body["type"]?.GetValue<int>() is 4 or 7 ? Made(token, (JsonObject)body["data"]!) : null;
        return new FakeRestAnswer(204);
    }

    private JsonObject Made(string channel, JsonObject body)
    {
        var message = (JsonObject)body.DeepClone();
        message["id"] = (++_id).ToString(CultureInfo.InvariantCulture);
        message["channel_id"] = channel;
        message["timestamp"] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        return message;
    }

    private static FakeRestAnswer? Refusal(JsonObject body)
    {
        if (((string?)body["content"])?.Length > 2000)
            return new FakeRestAnswer(400, """{"code":50035,"message":"Invalid Form Body","errors":{"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 2000 or fewer in length."}]}}}""");
        var isEmpty = string.IsNullOrEmpty((string?)body["content"]) && body["embeds"] is not JsonArray { Count: > 0 } && body["components"] is not JsonArray { Count: > 0 };
        return isEmpty ? FakeRestAnswer.Error(400, 50006, "Cannot send an empty message") : null;
    }
}
