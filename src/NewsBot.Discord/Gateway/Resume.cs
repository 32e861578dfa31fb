namespace NewsBot.Discord.Gateway;

/// <summary>Takes a session up where it was left: the gateway sends again what came after <paramref name="Sequence"/>, then RESUMED.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#resume</remarks>
internal sealed record Resume(string Token, string SessionId, long Sequence)
{
    public ReadOnlyMemory<byte> Write() => SentFrame.Write(GatewayOpcode.Resume, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", Token);
        json.WriteString("session_id", SessionId);
        json.WriteNumber("seq", Sequence);
        json.WriteEndObject();
    });

    /// <summary>Without the token.</summary>
    public override string ToString() => $"{nameof(Resume)} after {Sequence}";
}
