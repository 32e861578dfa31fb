using NewsBot.Sockets;

namespace NewsBot.Slack.SocketMode;

/// <summary>What all lines of a run share.</summary>
/// <param name="Open">Gives a socket that is not connected yet and calls back whenever anything comes in.</param>
internal sealed record SocketDesk(
    Reception Reception, ConnectionHealth Health, ConnectionMeter Meter, Action<Notice> Tell, Func<Action, IMessageSocket> Open, Random Random, TimeProvider Time)
{
    /// <summary>Shortest wait after Slack says that the app has too many sockets (ten at most): they are others', or will be gone by then.</summary>
    public static readonly TimeSpan AfterTooMany = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private int _live;

    /// <summary>What follows from a disconnect.</summary>
    /// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect</remarks>
    public ConnectionEnd EndFor(SocketFrame.Disconnect disconnect) => disconnect.Reason switch
    {
        "link_disabled" => new ConnectionEnd.GivenUp("Slack says that Socket Mode is switched off: switch it on at the app's page under Socket Mode, then start the bot again."),
        "too_many_websockets" => new ConnectionEnd.Due("Slack says that the app has too many sockets open: stop other copies of the bot", AfterTooMany * (1 + Random.NextDouble())),
        _ => new ConnectionEnd.Asked($"Slack asks for another socket ({Known(disconnect.Reason)})"),
    };

    /// <summary>One more line is of use.</summary>
    public void Began()
    {
        lock (_gate)
        {
            _live++;
            Health.Connected();
        }
    }

    /// <summary>A line that was of use is not any more.</summary>
    public void Ended(string reason)
    {
        lock (_gate)
        {
            if (--_live == 0 && !Health.State.IsFatal)
                Health.Lost(reason);
        }
    }

    /// <summary>What comes from outside reaches a log only where it is one of the known words.</summary>
    private static string Known(string reason) => reason is "warning" or "refresh_requested" ? reason : "for a reason that is not known here";
}
