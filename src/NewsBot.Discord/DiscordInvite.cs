using System.Buffers.Text;
using System.Text;

namespace NewsBot.Discord;

/// <summary>The address that adds the bot to a server, with the least permissions that its answers need.</summary>
/// <remarks>https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow, https://docs.discord.com/developers/topics/permissions</remarks>
internal static class DiscordInvite
{
    private const ulong ViewChannel = 1UL << 10;
    private const ulong SendMessages = 1UL << 11;
    private const ulong EmbedLinks = 1UL << 14;
    private const ulong ReadMessageHistory = 1UL << 16;
    private const ulong CreatePublicThreads = 1UL << 35;
    private const ulong SendMessagesInThreads = 1UL << 38;

    /// <param name="opensThreads">Whether answers stand in threads that the bot opens.</param>
    public static Uri Address(Snowflake application, bool opensThreads)
    {
        var permissions = ViewChannel | SendMessages | EmbedLinks | ReadMessageHistory | SendMessagesInThreads | (opensThreads ? CreatePublicThreads : 0);
        return new Uri($"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={permissions}");
    }

    /// <summary>The application's id, which the first part of a bot's token is, in base 64.</summary>
    public static bool TryFromToken(string? token, out Snowflake application)
    {
        application = default;
        var part = token?.Split('.')[0] ?? "";
        return part.Length is > 0 and <= 64 && Base64Url.IsValid(part) && Snowflake.TryParse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part)), out application);
    }
}
