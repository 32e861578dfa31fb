using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Slack.Web;

/// <summary>The last gate of every message: it has a text for lock screens and screen readers, previews nothing, and never lets Slack make mentions out of plain words.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.postMessage#arguments</remarks>
internal static class MessageBody
{
    private static readonly string[] Refused = ["link_names", "parse"];

    /// <summary>A copy of a message as it goes out.</summary>
    /// <exception cref="ArgumentException">It has no text, or asks Slack to find names and links in it.</exception>
    public static JsonObject Checked(JsonObject message)
    {
        if (!IsText(message["text"]))
            throw new ArgumentException("A message needs a text that is not empty beside its blocks.", nameof(message));
        if (Refused.FirstOrDefault(message.ContainsKey) is { } refused)
            throw new ArgumentException($"A message sets {refused}: nothing that is posted pings anyone.", nameof(message));
        var copy = (JsonObject)message.DeepClone();
        copy.TryAdd("unfurl_links", false);
        copy.TryAdd("unfurl_media", false);
        return copy;
    }

    /// <summary>A copy of what goes to an address to respond to: a message, or the wish to delete one.</summary>
    /// <exception cref="ArgumentException">It is neither, or asks Slack to find names and links in it.</exception>
    public static JsonObject CheckedResponse(JsonObject response)
    {
        if (response["delete_original"] is not JsonValue deletes || deletes.GetValueKind() != JsonValueKind.True)
            return Checked(response);
        return (JsonObject)response.DeepClone();
    }

    private static bool IsText(JsonNode? text) => text is JsonValue value && value.TryGetValue<string>(out var words) && !string.IsNullOrWhiteSpace(words);
}
