using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Discord.Gateway;

/// <summary>The bot's connection to the gateway: made, kept alive, resumed and made again for as long as it runs.</summary>
/// <param name="ask">Gets <c>/gateway/bot</c>; asked once, and again only when the gateway cannot be reached where it said.</param>
/// <param name="tell">Takes what is to be logged.</param>
/// <param name="open">Gives a socket that is not connected yet; default a web socket.</param>
/// <param name="random">For the first heartbeat and the waits; default any.</param>
/// <remarks>https://docs.discord.com/developers/events/gateway</remarks>
internal sealed class GatewayConnection(
    DiscordOptions options, Func<CancellationToken, Task<GatewayBot>> ask, ConnectionMeter meter, Action<Notice> tell, TimeProvider time,
    Func<IMessageSocket>? open = null, Random? random = null)
{
    /// <summary>After so many a session is not tried any more where it is to be resumed.</summary>
    private const int FailedResumes = 2;

    /// <summary>After so many that were greeted and then cut off, with no event in between, neither.</summary>
    private const int UnansweredResumes = 5;

    /// <summary>A gateway that is there again is not kept waiting for longer, however often it closed.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Func<IMessageSocket> _open = open ?? (() => new MessageSocket(new SocketLimits(), time));
    private readonly Random _random = random ?? Random.Shared;
    private readonly List<Task> _leaving = [];
    private GatewayBot? _bot;
    private int _failedResumes;
    private int _unansweredResumes;

    /// <summary>How things stand; may be read at any time from any thread.</summary>
    public ConnectionHealth Health { get; } = new(time);

    /// <summary>
    /// Runs until it is cancelled, and then closes: for good, or so that the session can be resumed where <see cref="DiscordOptions.KeepsSession"/> says so.
    /// Not to be called again while it runs.
    /// </summary>
    /// <param name="kept">The session of an earlier run, to take up again.</param>
    /// <param name="accept">Called for one event after the other; it must be quick. What it throws is told, and changes nothing.</param>
    /// <exception cref="ChatPlatformException">Discord refuses the bot: somebody has to change something.</exception>
    public async Task RunAsync(GatewaySession? kept, Action<GatewayEvent> accept, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(time, _random) { Ceiling = LongestWait };
        var desk = new GatewayDesk(options, new SessionInHand(kept), new IdentifyBudget(Wait, time), backoff, Health, meter, accept, tell, time, _random);
        var supervisor = new ConnectionSupervisor((generation, stopping) => ConnectAsync(desk, generation, stopping), backoff, Health, meter, tell, time);
        var givenUp = await supervisor.RunAsync(cancellationToken);
        await Task.WhenAll(_leaving);
        if (givenUp is not null)
            throw new ChatPlatformException(givenUp.Reason);
    }

    private async Task<ConnectionEnd> ConnectAsync(GatewayDesk desk, Generation generation, CancellationToken cancellationToken)
    {
        if (_failedResumes >= FailedResumes || _unansweredResumes >= UnansweredResumes)
            Forget(desk);
        if (desk.Session.Current is { } session)
            return await ConnectAsync(desk, generation, session.ResumeAddress, isResuming: true, cancellationToken);
        try
        {
            if (_bot is null)
                desk.Budget.Learn(_bot = await ask(cancellationToken));
        }
        catch (ChatPlatformException refused)
        {
            return new ConnectionEnd.GivenUp(refused.Message);
        }
        await desk.Budget.WaitAsync(Bucket, cancellationToken);
        return await ConnectAsync(desk, generation, _bot.Address, isResuming: false, cancellationToken);
    }

    private async Task<ConnectionEnd> ConnectAsync(GatewayDesk desk, Generation generation, Uri address, bool isResuming, CancellationToken cancellationToken)
    {
        var socket = _open();
        try
        {
            await socket.ConnectAsync(GatewayAddress.ToConnect(address), cancellationToken);
        }
        catch (Exception failure)
        {
            await socket.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            Unreachable(isResuming);
            return new ConnectionEnd.Lost($"the gateway cannot be reached: {failure.Message}");
        }
        var talk = new GatewayTalk(desk, socket, generation, _bot?.Address ?? address, Bucket);
        var end = await talk.RunAsync(cancellationToken);
        _leaving.RemoveAll(left => left.IsCompleted);
        // Not waited for: a peer that is dead takes seconds to be cut off, and the next connection is due.
        _leaving.Add(talk.DisposeAsync().AsTask());
        if (end.EndsSession)
            Forget(desk);
        else if (end == GatewayEnd.NotReady || !talk.IsGreeted)
            Unreachable(isResuming);
        else
            (_failedResumes, _unansweredResumes) = (0, isResuming && !talk.IsHeard ? _unansweredResumes + 1 : 0);
        return end.End;
    }

    private int Bucket => GatewayShard.Only.Bucket(_bot?.MaxConcurrency ?? 1);

    /// <summary>Where the gateway does not answer, the next attempt asks for its address again, or in the end gives up the session.</summary>
    private void Unreachable(bool isResuming)
    {
        if (isResuming)
            _failedResumes++;
        else
            _bot = null;
    }

    private void Forget(GatewayDesk desk)
    {
        desk.Session.Forget();
        _failedResumes = _unansweredResumes = 0;
    }

    private void Wait(Notice why)
    {
        Health.Lost(why.Text);
        tell(why);
    }
}
