using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NewsBot.Discord.Gateway;

namespace NewsBot.Discord.Events;

/// <summary>An event as the inbox keeps it: one line that says what it is, then its data as it came.</summary>
/// <param name="Type">The gateway's name of it.</param>
/// <param name="Bot">The bot's user when it came.</param>
internal sealed record KeptEvent(string Type, Snowflake Bot, JsonElement Data)
{
    public static string Write(GatewayEvent arrived) => $"{arrived.Type} {arrived.Session.Bot}\n{arrived.Data.GetRawText()}";

    /// <summary>False for what this version did not write.</summary>
    public static bool TryParse(string payload, [NotNullWhen(true)] out KeptEvent? kept)
    {
        kept = null;
        if (payload.IndexOf('\n', StringComparison.Ordinal) is not (> 0 and var end) || payload[..end].Split(' ') is not [var type, var named] || !Snowflake.TryParse(named, out var bot))
            return false;
        try
        {
            using var document = JsonDocument.Parse(payload.AsMemory(end + 1));
            kept = new KeptEvent(type, bot, document.RootElement.Clone());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
