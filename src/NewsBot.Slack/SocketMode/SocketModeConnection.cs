using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.SocketMode;

/// <summary>What Slack sends, over two sockets at a time: whatever happens to one of them, the other still hears.</summary>
/// <param name="tell">Takes what is to be logged; called from any thread.</param>
/// <param name="limits">Default: those that notice a dead link within 20 s and cut off a socket 2 s after it was to close.</param>
/// <param name="random">For the waits; default any.</param>
/// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode#using_multiple_connections</remarks>
internal sealed class SocketModeConnection(
    SlackOptions options, SlackWeb web, ConnectionMeter meter, Action<Notice> tell, TimeProvider time, SocketLimits? limits = null, Random? random = null)
{
    /// <summary>How many sockets are kept open; Slack allows ten to an app.</summary>
    public const int Seats = 2;

    /// <summary>Pings every 10 s that are answered within 10 s; Slack's envelopes are far below a megabyte.</summary>
    public static readonly SocketLimits Limits = new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(10),
        KeepAliveTimeout = TimeSpan.FromSeconds(10),
        Close = TimeSpan.FromSeconds(2),
        Longest = 4 << 20,
    };

    /// <summary>How things stand; may be read at any time from any thread. Connected while one socket is.</summary>
    public ConnectionHealth Health { get; } = new(time);

    /// <summary>Runs until it is cancelled, and closes then. Not to be called again while it runs.</summary>
    /// <param name="accept">
    /// Keeps an envelope, and gives the answer for its acknowledgement where that may carry one. Called for several at once; one that throws is delivered again by Slack,
    /// one that is slow is acknowledged meanwhile and goes on.
    /// </param>
    /// <exception cref="ChatPlatformException">Slack refuses the bot: somebody has to change something.</exception>
    public async Task RunAsync(Func<SlackEnvelope, CancellationToken, Task<JsonObject?>> accept, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.AppToken))
            throw GivenUp("NewsBot:Slack:AppToken is not set: it takes an app-level token (xapp-…) with the scope connections:write.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var desk = new SocketDesk(new Reception(accept, tell, time), Health, meter, tell, heard => new MessageSocket(limits ?? Limits, time, heard), random ?? Random.Shared, time);
        Health.Lost("is connecting");
        var seats = Enumerable.Range(0, Seats).Select(_ => new SocketSeat(desk, web).RunAsync(stop.Token)).ToList();
        // A seat ends before it is cancelled only where Slack refuses the bot, and then it refuses both.
        var first = await await Task.WhenAny(seats);
        var refused = first is null ? null : GivenUp(first.Reason);
        await stop.CancelAsync();
        await Task.WhenAll(seats);
        if (refused is not null)
            throw refused;
        Health.Lost("has been stopped");
    }

    private ChatPlatformException GivenUp(string reason)
    {
        Health.GivenUp(reason);
        tell(new Notice(NoticeLevel.Error, Secrets.Mask(reason)));
        return new ChatPlatformException(reason);
    }
}
