namespace NewsBot.Tests.Discord.Fake;

/// <summary>The data of READY, whole.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#ready</remarks>
internal static class FakeGatewayReady
{
    public const string BotId = "1100000000000000001";
    public const string ApplicationId = "1100000000000000002";
    public const string GuildId = "1100000000000000003";

    /// <summary>What the gateway's own servers put in for themselves.</summary>
    public static readonly string[] Trace = ["fake-gateway"];

    public static object Data(string session, Uri resume) => new
    {
        v = 10,
        user_settings = new { },
        user = new
        {
            id = BotId,
            username = "newsbot",
            discriminator = "0417",
            global_name = (string?)null,
            avatar = (string?)null,
            bot = true,
            verified = true,
            email = (string?)null,
            mfa_enabled = false,
            flags = 0,
        },
        session_type = "normal",
        session_id = session,
        resume_gateway_url = resume.ToString(),
        relationships = Array.Empty<object>(),
        private_channels = Array.Empty<object>(),
        presences = Array.Empty<object>(),
        guilds = new[] { new { id = GuildId, unavailable = true } },
        guild_join_requests = Array.Empty<object>(),
        geo_ordered_rtc_regions = new[] { "rotterdam" },
        shard = new[] { 0, 1 },
        application = new { id = ApplicationId, flags = 1 << 18, flags_new = "262144" },
        _trace = Trace,
    };
}
