using System.Collections.Frozen;
using System.Text.Json;

namespace NewsBot.Discord.Gateway;

/// <summary>An event of the gateway.</summary>
/// <param name="Data">Outlives the connection.</param>
/// <param name="Session">As far as this event: kept once the event is taken care of, it is where a restart resumes.</param>
/// <param name="IsReplayed">It came after a RESUME and before RESUMED: it is older than it looks, and may have come before.</param>
/// <param name="Received">The clock's timestamp when it came in (<see cref="TimeProvider.GetTimestamp"/>).</param>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#receive-events</remarks>
internal sealed record GatewayEvent(string Type, JsonElement Data, GatewaySession Session, bool IsReplayed, long Received)
{
    public const string Ready = "READY";
    public const string Resumed = "RESUMED";

    private static readonly FrozenSet<string> Wanted = FrozenSet.Create(
        StringComparer.Ordinal,
        Ready, Resumed, "GUILD_CREATE", "GUILD_DELETE", "CHANNEL_DELETE", "THREAD_CREATE", "THREAD_DELETE",
        "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "INTERACTION_CREATE");

    /// <summary>Whether anybody here wants an event of this type; any other is skipped unread.</summary>
    public static bool IsWanted(string? type) => type is not null && Wanted.Contains(type);
}
