using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rendering;

/// <summary>What a message may hold; every body that is sent passes here.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#create-message</remarks>
internal static class MessageLimits
{
    public const int Content = 2000;
    public const int Url = 2048;
    public const int Nonce = 25;

    /// <summary>Users, or roles, that may be named as pinged.</summary>
    public const int Pinged = 100;

    /// <summary>Bytes of a request.</summary>
    public const long Request = 25L << 20;

    /// <returns>The same message.</returns>
    /// <exception cref="InvalidOperationException">Something is over a limit; the message names it.</exception>
    public static JsonObject Checked(JsonObject message)
    {
        Limit.Text(message, "content", "message", 0, Content);
        Limit.Text(message, "nonce", "message", 0, Nonce);
        EmbedLimits.Check(message);
        ComponentLimits.Check(message);
        foreach (var kind in (string[])["users", "roles"])
            Limit.Range((message["allowed_mentions"]?[kind] as JsonArray)?.Count ?? 0, 0, Pinged, $"message.allowed_mentions.{kind}", "ids");
        Limit.Range(System.Text.Encoding.UTF8.GetByteCount(message.ToJsonString()), 0, Request, "message", "bytes");
        return message;
    }
}
