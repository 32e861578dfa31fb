namespace NewsBot.Discord.Gateway;

/// <summary>Tells the gateway that the connection lives, and how far events have come.</summary>
/// <param name="Sequence">The largest so far; null before the first.</param>
/// <remarks>https://docs.discord.com/developers/events/gateway#sending-heartbeats</remarks>
internal sealed record Heartbeat(long? Sequence)
{
    public ReadOnlyMemory<byte> Write() => SentFrame.Write(GatewayOpcode.Heartbeat, json =>
    {
        if (Sequence is { } sequence)
            json.WriteNumberValue(sequence);
        else
            json.WriteNullValue();
    });
}
