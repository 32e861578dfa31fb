using System.Text.Json.Nodes;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>A request as the fake REST interface got it.</summary>
/// <param name="Path">Begins with a slash, without the version.</param>
/// <param name="Body">Null for a request without one.</param>
/// <param name="Headers">By lower-case name.</param>
/// <param name="At">By the fake's clock.</param>
internal sealed record FakeRestRequest(
    string Method, string Path, IReadOnlyDictionary<string, string> Query, JsonNode? Body, int BodyLength, IReadOnlyDictionary<string, string> Headers, DateTimeOffset At)
{
    public string[] Segments => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public bool IsBots => Headers.ContainsKey("authorization");

    /// <param name="route">Method and path, with <c>*</c> for any one segment: <c>POST /channels/*/messages</c>.</param>
    public bool Fits(string route)
    {
        var (method, path) = (route[..route.IndexOf(' ', StringComparison.Ordinal)], route[(route.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var (own, asked) = (Segments, path.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return method == Method && own.Length == asked.Length && own.Zip(asked).All(pair => pair.Second == "*" || pair.First == pair.Second);
    }

    /// <summary>One line for a check against Discord's published shapes.</summary>
    public string ToJsonLine()
    {
        var line = new JsonObject { ["method"] = Method, ["path"] = Path };
        line["query"] = new JsonObject(Query.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        if (Body is not null)
            line["body"] = Body.DeepClone();
        return line.ToJsonString();
    }
}
