using System.Text.Json.Nodes;

namespace NewsBot.Tests.Support;

/// <summary>Everything that a reader sees of a message, and everything else in it.</summary>
internal static class SeenText
{
    public static string Seen(this JsonNode? body) => string.Join('\n', Texts(body));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject obj => obj.SelectMany(property => Texts(property.Value)),
        JsonArray array => array.SelectMany(Texts),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
