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
    private readonly Dictionary<string, (string Channel, int Flags)> _interactions = [];

    public JsonObject GatewayBot { get; set; } = new()
    {
        ["url"] = "wss://gateway.example",
        ["shards"] = 1,
        ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = 1000, ["reset_after"] = 0, ["max_concurrency"] = 1 },
    };

    public FakeRestMessages Messages { get; } = new(time);

    public JsonArray? Commands { get; private set; }

    /// <summary>An interaction happens in a channel.</summary>
    public void Happens(string token, string channel) => _interactions[token] = (channel, 0);

    public void Forget(string interaction) => _forgotten.Add(interaction);

    /// <summary>What stands as the first answer to an interaction; null while it is only deferred, or not answered.</summary>
    public JsonObject? Original(string token) => _originals.GetValueOrDefault(token);

    public FakeRestAnswer Answer(FakeRestRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["gateway", "bot"]) => FakeRestAnswer.Json(GatewayBot),
        ("PUT", ["applications", _, "commands"]) => FakeRestAnswer.Json(Commands = (JsonArray)request.Body!.DeepClone()),
        ("POST", ["channels", var channel, "messages"]) => Post(channel, (JsonObject)request.Body!),
        ("GET", ["channels", var channel, "messages"]) => Messages.After(channel, request.Query),
        ("GET", ["channels", var channel, "messages", var id]) => Messages.Get(channel, id),
        ("PATCH", ["channels", var channel, "messages", var id]) => Messages.Edit(channel, id, (JsonObject)request.Body!),
        ("GET", ["users", "@me"]) => FakeRestAnswer.Json(new JsonObject { ["id"] = FakeGatewayReady.BotId, ["bot"] = true }),
        ("POST", ["channels", var channel, "messages", var id, "threads"]) => StartThread(channel, id, (JsonObject)request.Body!),
        ("POST", ["channels", _, "typing"]) => new FakeRestAnswer(204),
        ("POST", ["users", "@me", "channels"]) => FakeRestAnswer.Json(new JsonObject { ["id"] = "7" + (string?)request.Body!["recipient_id"], ["type"] = 1 }),
        ("POST", ["interactions", var id, var token, "callback"]) => Acknowledge(id, token, (JsonObject)request.Body!, request.Query.GetValueOrDefault("with_response") == "true"),
        ("PATCH", ["webhooks", _, var token, "messages", "@original"]) => _originals.ContainsKey(token)
            ? FakeRestAnswer.Json(EditOriginal(token, (JsonObject)request.Body!).DeepClone())
            : FakeRestAnswer.Error(404, 10015, "Unknown Webhook"),
        ("GET", ["webhooks", _, var token, "messages", "@original"]) => Original(token) is { } original
            ? FakeRestAnswer.Json(original.DeepClone())
            : FakeRestAnswer.Error(404, 10008, "Unknown Message"),
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
        var message = Messages.Post(channel, body);
        if (isEnforced)
            _nonces[key] = (message, time.GetUtcNow());
        return FakeRestAnswer.Json(message.DeepClone());
    }

    private FakeRestAnswer StartThread(string channel, string id, JsonObject body) => _threads.Add($"{channel} {id}")
        ? FakeRestAnswer.Json(new JsonObject { ["id"] = id, ["type"] = 11, ["parent_id"] = channel, ["name"] = (string?)body["name"] }, 201)
        : FakeRestAnswer.Error(400, 160004, "A thread has already been created for this message");

    private FakeRestAnswer Acknowledge(string id, string token, JsonObject body, bool tellsMessage)
    {
        if (_forgotten.Contains(id))
            return FakeRestAnswer.Error(404, 10062, "Unknown interaction");
        if (!_acknowledged.Add(id))
            return FakeRestAnswer.Error(400, 40060, "Interaction has already been acknowledged.");
        var type = body["type"]!.GetValue<int>();
        _interactions[token] = (ChannelOf(token), body["data"]?["flags"]?.GetValue<int>() ?? 0);
        _originals[token] = type is 4 or 7 ? Messages.Answer(ChannelOf(token), (JsonObject)body["data"]!) : null;
        if (!tellsMessage)
            return new FakeRestAnswer(204);
        var resource = new JsonObject { ["type"] = type, ["message"] = _originals[token]?.DeepClone() };
        return FakeRestAnswer.Json(new JsonObject { ["interaction"] = new JsonObject { ["id"] = id, ["type"] = 2 }, ["resource"] = resource });
    }

    /// <summary>Who sees it was fixed with the first answer.</summary>
    private JsonObject EditOriginal(string token, JsonObject body)
    {
        if (_originals[token] is { } original)
        {
            FakeRestMessages.Change(original, body);
            return original;
        }
        var first = (JsonObject)body.DeepClone();
        first["flags"] = _interactions[token].Flags;
        return _originals[token] = Messages.Answer(ChannelOf(token), first);
    }

    private string ChannelOf(string token) => _interactions.TryGetValue(token, out var happened) ? happened.Channel : token;

    private static FakeRestAnswer? Refusal(JsonObject body)
    {
        if (((string?)body["content"])?.Length > 2000)
            return new FakeRestAnswer(400, """{"code":50035,"message":"Invalid Form Body","errors":{"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 2000 or fewer in length."}]}}}""");
        var isEmpty = string.IsNullOrEmpty((string?)body["content"]) && body["embeds"] is not JsonArray { Count: > 0 } && body["components"] is not JsonArray { Count: > 0 };
        return isEmpty ? FakeRestAnswer.Error(400, 50006, "Cannot send an empty message") : null;
    }
}
