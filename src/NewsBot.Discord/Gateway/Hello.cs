using System.Text.Json;

namespace NewsBot.Discord.Gateway;

/// <summary>The gateway's first word: how often it wants to hear a heartbeat.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#hello-event</remarks>
internal sealed record Hello(TimeSpan Interval)
{
    /// <summary>An interval of nothing, or of more than a day, is none.</summary>
    public static bool TryParse(GatewayFrame frame, out Hello? hello)
    {
        hello = null;
        var data = frame.Parse();
        if (data.ValueKind == JsonValueKind.Object && data.TryGetProperty("heartbeat_interval", out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var milliseconds) && milliseconds is >= 1 and <= 86_400_000)
            hello = new Hello(TimeSpan.FromMilliseconds(milliseconds));
        return hello is not null;
    }
}
