namespace NewsBot.Discord.Gateway;

/// <summary>Opens a session.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#identify</remarks>
internal sealed record Identify(string Token, GatewayIntents Intents, GatewayShard Shard)
{
    /// <summary>From how many members on the gateway leaves out those who are offline: the least it takes, as nobody reads them.</summary>
    private const int LargeThreshold = 50;

    private const string Name = "newsbot";

    public static GatewayIntents IntentsFor(DiscordOptions options) =>
        options.ReadsMessages ? GatewayIntents.Usual | GatewayIntents.MessageContent : GatewayIntents.Usual;

    public ReadOnlyMemory<byte> Write() => SentFrame.Write(GatewayOpcode.Identify, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", Token);
        json.WriteNumber("intents", (int)Intents);
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser", Name);
        json.WriteString("device", Name);
        json.WriteEndObject();
        json.WriteBoolean("compress", false);
        json.WriteNumber("large_threshold", LargeThreshold);
        json.WriteStartArray("shard");
        json.WriteNumberValue(Shard.Id);
        json.WriteNumberValue(Shard.Count);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Without the token.</summary>
    public override string ToString() => $"{nameof(Identify)} {Intents} {Shard}";
}
