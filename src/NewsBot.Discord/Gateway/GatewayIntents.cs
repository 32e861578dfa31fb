namespace NewsBot.Discord.Gateway;

/// <summary>Which events the gateway is asked for. Interactions come without any.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#gateway-intents</remarks>
[Flags]
internal enum GatewayIntents
{
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,

    /// <summary>Privileged: it has to be switched on in the developer portal as well.</summary>
    MessageContent = 1 << 15,

    /// <summary>Enough for mentions, direct messages and commands.</summary>
    Usual = Guilds | GuildMessages | DirectMessages,
}
