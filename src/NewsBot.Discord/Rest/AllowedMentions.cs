using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Rest;

/// <summary>The last gate of every message: nobody is pinged by what stands in it. Left out, Discord would ping whomever the text names.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#allowed-mentions-object</remarks>
internal static class AllowedMentions
{
    private const string Field = "allowed_mentions";

    /// <summary>The first answers to an interaction that carry a message: a new one, and one that takes the place of what was there.</summary>
    /// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type</remarks>
    private static readonly int[] WithMessage = [4, 7];

    /// <summary>A copy of a message that pings nobody.</summary>
    /// <exception cref="ArgumentException">The message asks for somebody to be pinged.</exception>
    public static JsonObject None(JsonObject message)
    {
        if (message[Field] is { } asked && Pings(asked))
            throw new ArgumentException("A message asks for mentions: nothing that is posted pings anyone.", nameof(message));
        var copy = (JsonObject)message.DeepClone();
        copy[Field] = new JsonObject { ["parse"] = new JsonArray(), ["replied_user"] = false };
        return copy;
    }

    /// <summary>A copy of a first answer to an interaction, whose message, if any, pings nobody.</summary>
    /// <exception cref="ArgumentException">The message asks for somebody to be pinged.</exception>
    public static JsonObject NoneIn(JsonObject answer)
    {
        var copy = (JsonObject)answer.DeepClone();
        if (answer["type"]?.GetValue<int>() is { } type && WithMessage.Contains(type))
            copy["data"] = None(answer["data"] as JsonObject ?? []);
        return copy;
    }

    private static bool Pings(JsonNode asked) =>
        asked is not JsonObject fields || fields.Any(field => field.Value is not (null or JsonArray { Count: 0 }) && field.Value.GetValueKind() != JsonValueKind.False);
}
