using System.Text;

namespace NewsBot.Discord;

/// <summary>The address that adds the bot to a server, with the least permissions that it needs.</summary>
/// <remarks>https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow; https://docs.discord.com/developers/topics/permissions</remarks>
internal static class DiscordInvite
{
    private const ulong ViewChannel = 1UL << 10;
    private const ulong SendMessages = 1UL << 11;
    private const ulong EmbedLinks = 1UL << 14;
    private const ulong ReadMessageHistory = 1UL << 16;
    private const ulong CreatePublicThreads = 1UL << 35;
    private const ulong SendMessagesInThreads = 1UL << 38;

    public static Uri Address(Snowflake application, bool opensThreads)
    {
        var permissions = ViewChannel | SendMessages | EmbedLinks | ReadMessageHistory | SendMessagesInThreads | (opensThreads ? CreatePublicThreads : 0);
        return new Uri($"https://discord.com/oauth2/authorize?client_id={application}&scope=bot%20applications.commands&permissions={permissions}");
    }

    /// <summary>A token's first part is its application's id in base64url, its two others are the secret.</summary>
    public static bool TryFromToken(string token, out Snowflake application)
    {
        application = default;
        var first = token.AsSpan().Trim();
        if (first.IndexOf('.') is not (> 0 and <= 64 and var end))
            return false;
        var base64 = first[..end].ToString().Replace('-', '+').Replace('_', '/').TrimEnd('=');
        Span<byte> id = stackalloc byte[64];
        return Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), id, out var length)
            && Snowflake.TryParse(Encoding.ASCII.GetString(id[..length]), out application);
    }
}
