using System.Text.Json;
using NewsBot.Sockets;

namespace NewsBot.Discord.Inbound;

/// <summary>Somebody on Discord.</summary>
/// <param name="Name">As others see it: the name on the server, else the display name, else the user name; may be empty.</param>
/// <remarks>https://docs.discord.com/developers/resources/user#user-object</remarks>
internal sealed record DiscordUser(Snowflake Id, string Name, bool IsBot)
{
    /// <summary>Null for what is no user.</summary>
    public static DiscordUser? Of(JsonElement user) => user.Id("id") is { } id
        ? new DiscordUser(id, user.Get("member").Text("nick") ?? user.Text("global_name") ?? user.Text("username") ?? "", user.IsTrue("bot") || user.IsTrue("system"))
        : null;

    /// <summary>The users that a message mentions.</summary>
    public static IReadOnlyList<DiscordUser> MentionedIn(JsonElement message) => [.. message.Items("mentions").Select(Of).OfType<DiscordUser>()];
}
