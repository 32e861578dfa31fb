using System.Text.Json;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>A frame that a client may send; reads itself, strictly.</summary>
internal interface ISentFrame<T>
    where T : ISentFrame<T>
{
    static abstract int Opcode { get; }

    /// <exception cref="FormatException">It is not what Discord documents.</exception>
    static abstract T Read(JsonElement data);
}

internal sealed record SentHeartbeat(long? Sequence) : ISentFrame<SentHeartbeat>
{
    public static int Opcode => 1;

    public static SentHeartbeat Read(JsonElement data) => new(data.ValueKind == JsonValueKind.Null ? null : Strict.Number(data, "d"));
}

internal sealed record SentIdentify(string Token, int Intents, long Shard, long Shards) : ISentFrame<SentIdentify>
{
    public static int Opcode => 2;

    public static SentIdentify Read(JsonElement data)
    {
        Strict.Object(data, required: ["token", "intents", "properties"], optional: ["compress", "large_threshold", "shard", "presence"]);
        var properties = data.GetProperty("properties");
        Strict.Object(properties, required: ["os", "browser", "device"], optional: []);
        foreach (var property in properties.EnumerateObject())
            Strict.Text(property.Value, property.Name);
        if (data.TryGetProperty("compress", out var compress) && compress.ValueKind != JsonValueKind.False)
            throw new FormatException("this gateway does not compress");
        if (data.TryGetProperty("large_threshold", out var threshold) && Strict.Number(threshold, "large_threshold") is < 50 or > 250)
            throw new FormatException("large_threshold is between 50 and 250");
        long[] shard = data.TryGetProperty("shard", out var pair) ? [.. pair.EnumerateArray().Select(number => Strict.Number(number, "shard"))] : [0, 1];
        if (shard.Length != 2 || shard[0] < 0 || shard[0] >= shard[1])
            throw new FormatException("a shard is its number and how many there are");
        return new SentIdentify(Strict.Text(data.GetProperty("token"), "token"), (int)Strict.Number(data.GetProperty("intents"), "intents"), shard[0], shard[1]);
    }
}

internal sealed record SentResume(string Token, string Session, long Sequence) : ISentFrame<SentResume>
{
    public static int Opcode => 6;

    public static SentResume Read(JsonElement data)
    {
        Strict.Object(data, required: ["token", "session_id", "seq"], optional: []);
        return new SentResume(Strict.Text(data.GetProperty("token"), "token"), Strict.Text(data.GetProperty("session_id"), "session_id"), Strict.Number(data.GetProperty("seq"), "seq"));
    }
}

file static class Strict
{
    public static void Object(JsonElement data, string[] required, string[] optional)
    {
        if (data.ValueKind != JsonValueKind.Object)
            throw new FormatException("an object is due");
        var names = data.EnumerateObject().Select(property => property.Name).ToList();
        if (required.Except(names).FirstOrDefault() is { } missing)
            throw new FormatException($"{missing} is missing");
        if (names.Except(required).Except(optional).FirstOrDefault() is { } unknown)
            throw new FormatException($"{unknown} is not known");
    }

    public static string Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : throw new FormatException($"{name} is a text");

    public static long Number(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0 ? number : throw new FormatException($"{name} is a whole number");
}
