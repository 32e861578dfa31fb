using System.Text.Json.Nodes;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>What went over the wire, a JSON object a line, in the folder that NEWSBOT_WIRE_LOG names: the continuous build holds it against the platform's published shapes. Without the variable nothing is written.</summary>
internal static class WireLog
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("NEWSBOT_WIRE_LOG");
    private static readonly Lock Lock = new();

    /// <summary>A request to the REST interface.</summary>
    public static void Request(string line) => Append("discord.jsonl", line);

    /// <summary>A payload of the gateway, by the name under which its shape is published.</summary>
    public static void Payload(string shape, JsonNode data) => Append("gateway.jsonl", new JsonObject { ["t"] = shape, ["d"] = data.DeepClone() }.ToJsonString());

    private static void Append(string file, string line)
    {
        if (Folder is null)
            return;
        lock (Lock)
            File.AppendAllText(Path.Combine(Folder, file), line + "\n");
    }
}
