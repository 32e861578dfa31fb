using NewsBot.Sockets;

namespace NewsBot.Discord.Gateway;

/// <summary>How a talk with the gateway ended.</summary>
/// <param name="CloseCode">With which the connection is closed from here.</param>
internal sealed record GatewayEnd(ConnectionEnd End, int CloseCode)
{
    /// <summary>A kept session was not taken up.</summary>
    public static readonly GatewayEnd Unanswered = new(new ConnectionEnd.Asked("the gateway did not take up the session from before the restart"), GatewayClose.Normal) { EndsSession = true };

    public static readonly GatewayEnd NotReady = new(new ConnectionEnd.Lost("the gateway gave neither READY nor RESUMED in time"), GatewayClose.Resumable);

    /// <summary>Whether the next connection opens a new session.</summary>
    public bool EndsSession { get; private init; }

    public static GatewayEnd Stopped(bool keepsSession) =>
        new(new ConnectionEnd.Lost("has been stopped"), keepsSession ? GatewayClose.Resumable : GatewayClose.Normal);

    public static GatewayEnd Closed(int? code)
    {
        var close = GatewayClose.Of(code);
        return new GatewayEnd(close.After == AfterClose.GiveUp ? new ConnectionEnd.GivenUp(close.Reason) : new ConnectionEnd.Lost(close.Reason), GatewayClose.Resumable)
        {
            EndsSession = close.After == AfterClose.Identify,
        };
    }

    /// <summary>A session that may be resumed is resumed at once; before another one is opened, between 1 and 5 s go by, at random.</summary>
    /// <remarks>https://docs.discord.com/developers/events/gateway-events#invalid-session</remarks>
    public static GatewayEnd Invalid(bool isResumable, Random random) =>
        new(
            isResumable
                ? new ConnectionEnd.Asked("the gateway did not take up the session for now")
                : new ConnectionEnd.Due("the gateway called the session invalid", TimeSpan.FromSeconds(1 + 4 * random.NextDouble())),
            isResumable ? GatewayClose.Resumable : GatewayClose.Normal)
        {
            EndsSession = !isResumable,
        };
}
