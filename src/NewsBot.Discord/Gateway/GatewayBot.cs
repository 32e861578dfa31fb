using System.Text.Json;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Gateway;

/// <summary>Where and how often a bot may connect: the answer to <c>GET /gateway/bot</c>.</summary>
/// <param name="Shards">How many Discord advises.</param>
/// <param name="Remaining">How often the bot may still identify until the count starts anew.</param>
/// <param name="ResetAfter">When it starts anew, from the moment of asking; a day at most.</param>
/// <param name="MaxConcurrency">How many shards may identify within 5 s; at least 1.</param>
/// <remarks>https://docs.discord.com/developers/events/gateway#get-gateway-bot</remarks>
internal sealed record GatewayBot(Uri Address, int Shards, int Remaining, TimeSpan ResetAfter, int MaxConcurrency)
{
    /// <exception cref="FormatException">It names no address.</exception>
    /// <exception cref="ChatPlatformException">The address is neither <c>wss</c> nor on this machine: the token would go there in the clear.</exception>
    public static GatewayBot Parse(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("url", out var url) || url.ValueKind != JsonValueKind.String)
            throw new FormatException("GET /gateway/bot was answered without an address");
        if (!GatewayAddress.TryParse(url.GetString(), out var address))
            throw new ChatPlatformException($"the gateway's address is neither wss nor ws on this machine: {url.GetString()}; set NewsBot:Discord:ApiBase to an address of Discord's");
        var limit = answer.TryGetProperty("session_start_limit", out var found) ? found : default;
        return new GatewayBot(
            address,
            (int)Math.Clamp(Number(answer, "shards", otherwise: 1), 1, int.MaxValue),
            (int)Math.Clamp(Number(limit, "remaining", otherwise: 1000), 0, int.MaxValue),
            TimeSpan.FromMilliseconds(Math.Clamp(Number(limit, "reset_after", otherwise: 0), 0, (long)TimeSpan.FromDays(1).TotalMilliseconds)),
            (int)Math.Clamp(Number(limit, "max_concurrency", otherwise: 1), 1, int.MaxValue));
    }

    private static long Number(JsonElement from, string name, long otherwise) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : otherwise;
}
