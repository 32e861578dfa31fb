using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>The messages of Discord's channels, with ids that tell their time. Used under its owner's lock.</summary>
internal sealed class FakeRestMessages(TimeProvider time)
{
    private const long FirstMillisecond = 1_420_070_400_000;

    private readonly List<JsonObject> _answers = [];
    private uint _count;

    /// <summary>As they stand, edits included, in the order of posting; follow-ups too, with the interaction's token as the channel.</summary>
    public List<JsonObject> Posted { get; } = [];

    /// <summary>Somebody posts; default the bot.</summary>
    public JsonObject Post(string channel, JsonObject body, string author = FakeGatewayReady.BotId)
    {
        var message = Made(channel, body, author);
        Posted.Add(message);
        return message;
    }

    /// <summary>The first answer to an interaction; stands in its channel, and not among what was posted.</summary>
    public JsonObject Answer(string channel, JsonObject body)
    {
        var message = Made(channel, body, FakeGatewayReady.BotId);
        _answers.Add(message);
        return message;
    }

    public void Delete(string id)
    {
        Posted.RemoveAll(message => (string?)message["id"] == id);
        _answers.RemoveAll(message => (string?)message["id"] == id);
    }

    public FakeRestAnswer Get(string channel, string id) => Find(channel, id) is { } message ? FakeRestAnswer.Json(message.DeepClone()) : Unknown();

    /// <summary>The oldest after an id, newest first.</summary>
    public FakeRestAnswer After(string channel, IReadOnlyDictionary<string, string> query)
    {
        var (after, limit) = (ulong.Parse(query["after"], CultureInfo.InvariantCulture), int.Parse(query["limit"], CultureInfo.InvariantCulture));
        if (limit is < 1 or > 100)
            return FakeRestAnswer.Error(400, 50035, "Invalid Form Body");
        var page = In(channel).OrderBy(IdOf).Where(message => IdOf(message) > after).Take(limit).Reverse();
        return FakeRestAnswer.Json(new JsonArray([.. page.Select(message => message.DeepClone())]));
    }

    public FakeRestAnswer Edit(string channel, string id, JsonObject body)
    {
        if (Find(channel, id) is not { } message)
            return Unknown();
        if ((string?)message["author"]!["id"] != FakeGatewayReady.BotId)
            return FakeRestAnswer.Error(403, 50005, "Cannot edit a message authored by another user");
        Change(message, body);
        return FakeRestAnswer.Json(message.DeepClone());
    }

    /// <summary>What is not named stays.</summary>
    public static void Change(JsonObject message, JsonObject body)
    {
        foreach (var (name, value) in body)
            message[name] = value?.DeepClone();
    }

    private JsonObject? Find(string channel, string id) => In(channel).FirstOrDefault(message => (string?)message["id"] == id);

    /// <summary>What one person alone sees is in no channel.</summary>
    private IEnumerable<JsonObject> In(string channel) =>
        Posted.Concat(_answers).Where(message => (string?)message["channel_id"] == channel && ((message["flags"]?.GetValue<int>() ?? 0) & 64) == 0);

    private JsonObject Made(string channel, JsonObject body, string author)
    {
        var message = (JsonObject)body.DeepClone();
        var id = ((ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - FirstMillisecond) << 22) + (++_count & 0x3FFFFF);
        message["id"] = id.ToString(CultureInfo.InvariantCulture);
        message["channel_id"] = channel;
        message["author"] = new JsonObject { ["id"] = author };
        message["timestamp"] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        return message;
    }

    private static ulong IdOf(JsonObject message) => ulong.Parse((string)message["id"]!, CultureInfo.InvariantCulture);

    private static FakeRestAnswer Unknown() => FakeRestAnswer.Error(404, 10008, "Unknown Message");
}
