using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Slack.Inbound;

/// <summary>Where a form was asked for: Slack does not tell when it is sent in, so that it travels in the form's private_metadata.</summary>
/// <param name="IsPrivate">Whether the answer to it is for who sends it in alone.</param>
internal sealed record FormOrigin(ChatChannel Channel, bool IsPrivate)
{
    /// <summary>Null for what this did not write.</summary>
    public static FormOrigin? Of(string? metadata)
    {
        try
        {
            using var read = JsonDocument.Parse(metadata ?? "");
            var root = read.RootElement;
            return root.Text("id") is { Length: > 0 } id && Enum.TryParse(root.Text("place"), out ChatPlace place) && Enum.IsDefined(place)
                ? new FormOrigin(new ChatChannel(SlackPlace.Platform, id, place) { Space = root.Text("space"), Parent = root.Text("parent") }, root.IsTrue("private"))
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public override string ToString() => new JsonObject
    {
        ["id"] = Channel.Id,
        ["place"] = Channel.Place.ToString(),
        ["space"] = Channel.Space,
        ["parent"] = Channel.Parent,
        ["private"] = IsPrivate,
    }.ToJsonString();
}
