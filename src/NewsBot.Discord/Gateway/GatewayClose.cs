namespace NewsBot.Discord.Gateway;

/// <summary>What to do after the gateway closed a connection.</summary>
internal enum AfterClose
{
    /// <summary>The session goes on with RESUME.</summary>
    Resume,

    /// <summary>The session is over: a new one with IDENTIFY.</summary>
    Identify,

    /// <summary>Connecting again cannot help.</summary>
    GiveUp,
}

/// <summary>A close code of the gateway, and what it means for the session.</summary>
/// <param name="Reason">Where it is to be given up, what whoever runs the bot has to do.</param>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
internal sealed record GatewayClose(AfterClose After, string Reason)
{
    /// <summary>Ends the session too.</summary>
    public const int Normal = 1000;

    /// <summary>Leaves the session to be resumed; any code but 1000 and 1001 does.</summary>
    public const int Resumable = 4000;

    /// <param name="code">Null where the connection broke without one.</param>
    public static GatewayClose Of(int? code) => code switch
    {
        4004 => GiveUp("Discord refuses the bot's token (4004): reset it in the developer portal under Bot, and set NewsBot:Discord:Token to the new one"),
        4010 => GiveUp("Discord refuses the shard (4010): this bot runs as one shard; stop whatever else is set up for its sharding"),
        4011 => GiveUp("Discord demands sharding (4011): the bot is in more servers than one connection may serve; remove it from some of them"),
        4012 => GiveUp("Discord no longer speaks this version of the gateway (4012): update NewsBot"),
        4013 => GiveUp("Discord does not know the intents asked for (4013): update NewsBot"),
        4014 => GiveUp("Discord does not let the bot read messages (4014): switch on MESSAGE CONTENT INTENT in the developer portal under Bot, or turn NewsBot:Discord:ReadsMessages off"),
        1000 or 1001 or 4003 or 4005 or 4006 or 4007 or 4009 => new(AfterClose.Identify, $"the gateway closed the session ({code})"),
        null => new(AfterClose.Resume, "the connection to the gateway broke"),
        _ => new(AfterClose.Resume, $"the gateway closed the connection ({code})"),
    };

    private static GatewayClose GiveUp(string reason) => new(AfterClose.GiveUp, reason);
}
