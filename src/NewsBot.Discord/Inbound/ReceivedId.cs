using System.Text.Json;
using NewsBot.Sockets;

namespace NewsBot.Discord.Inbound;

/// <summary>Ids in what Discord sent.</summary>
internal static class ReceivedId
{
    /// <summary>Null for what is no id.</summary>
    public static Snowflake? Id(this JsonElement element, string name) => Snowflake.TryParse(element.Get(name), out var id) ? id : null;
}
