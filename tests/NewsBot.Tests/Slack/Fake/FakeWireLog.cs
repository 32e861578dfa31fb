using System.Text.Json.Nodes;

namespace NewsBot.Tests.Slack.Fake;

/// <summary>What went to Slack's Web API, a JSON object a line, in the folder that NEWSBOT_WIRE_LOG names: the continuous build holds it against the platform's published shapes. Without the variable nothing is written.</summary>
internal static class FakeWireLog
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("NEWSBOT_WIRE_LOG");
    private static readonly Lock Lock = new();

    public static void Call(string method, JsonObject body)
    {
        if (Folder is null)
            return;
        lock (Lock)
            File.AppendAllText(Path.Combine(Folder, "slack.jsonl"), new JsonObject { ["method"] = method, ["body"] = body.DeepClone() }.ToJsonString() + "\n");
    }
}
