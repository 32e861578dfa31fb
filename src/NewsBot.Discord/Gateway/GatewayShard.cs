namespace NewsBot.Discord.Gateway;

/// <summary>The part of a bot's servers that one connection serves; direct messages come to shard 0 alone.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#sharding</remarks>
internal readonly record struct GatewayShard(int Id, int Count)
{
    /// <summary>All of them on one connection: enough for 2,500 servers.</summary>
    public static readonly GatewayShard Only = new(0, 1);

    /// <summary>The shard of a server.</summary>
    public static GatewayShard Of(Snowflake guild, int count) => new((int)((guild.Value >> 22) % (ulong)count), count);

    /// <summary>Shards of one bucket identify one after the other.</summary>
    public int Bucket(int maxConcurrency) => Id % maxConcurrency;
}
