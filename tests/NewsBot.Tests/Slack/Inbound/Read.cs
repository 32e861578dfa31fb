using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Slack.Inbound;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Slack.Rendering;

namespace NewsBot.Tests.Slack.Inbound;

/// <summary>Payloads as the bot reads them.</summary>
internal static class Read
{
    private static readonly Arrivals Arrivals = new(new SlackSelf(Payloads.Bot, "BBOT", "ABOT"), SlackReplies.Commands);

    public static Arrival Event(JsonObject happened) => Of("events_api", Payloads.Event("Ev1", happened));

    public static Arrival Of(string? type, JsonNode payload) => Text(type, payload.ToJsonString());

    public static Arrival Text(string? type, string payload) => Arrivals.Read(type, JsonElement.Parse(payload));
}
