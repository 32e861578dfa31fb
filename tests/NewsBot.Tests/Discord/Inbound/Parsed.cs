using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Inbound;

namespace NewsBot.Tests.Discord.Inbound;

/// <summary>Payloads read as the gateway's are.</summary>
internal static class Parsed
{
    public static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static InboundMessage Message(JsonNode payload) =>
        InboundMessage.TryParse(Element(payload.ToJsonString()), out var message) ? message : throw new InvalidOperationException("no message");

    public static Interaction Interaction(JsonNode payload) =>
        NewsBot.Discord.Inbound.Interaction.TryParse(Element(payload.ToJsonString()), out var interaction) ? interaction : throw new InvalidOperationException("no interaction");

    public static T Input<T>(JsonNode payload)
        where T : ChatInput => Assert.IsType<T>(Interaction(payload).Input);
}
