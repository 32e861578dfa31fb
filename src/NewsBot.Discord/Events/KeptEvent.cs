using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Discord.Gateway;

namespace NewsBot.Discord.Events;

/// <summary>An event as the inbox keeps it.</summary>
/// <param name="Type">The gateway's name of it.</param>
/// <param name="Bot">The bot's user when it came.</param>
internal sealed record KeptEvent(string Type, Snowflake Bot, JsonElement Data)
{
    public static string Write(GatewayEvent arrived) => new KeptPayload($"{arrived.Type} {arrived.Session.Bot}", arrived.Data).ToString();

    /// <summary>False for what this version did not write.</summary>
    public static bool TryParse(string payload, [NotNullWhen(true)] out KeptEvent? kept)
    {
        kept = KeptPayload.TryParse(payload, out var read) && read.Head.Split(' ') is [var type, var named] && Snowflake.TryParse(named, out var bot) ? new KeptEvent(type, bot, read.Data) : null;
        return kept is not null;
    }
}
