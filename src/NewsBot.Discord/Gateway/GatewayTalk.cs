using NewsBot.Sockets;

namespace NewsBot.Discord.Gateway;

/// <summary>What is said on one connection to the gateway, from HELLO until one side ends it.</summary>
/// <param name="bucket">The one in which an IDENTIFY counts.</param>
/// <remarks>https://docs.discord.com/developers/events/gateway#connection-lifecycle</remarks>
internal sealed class GatewayTalk(GatewayDesk desk, IMessageSocket socket, Generation generation, Uri main, int bucket) : IAsyncDisposable
{
    /// <summary>For READY or RESUMED, from the moment the connection stands.</summary>
    public static readonly TimeSpan ToBeReady = TimeSpan.FromSeconds(60);

    /// <summary>For the first event after a RESUME from before a restart: a session that is long over may be met with silence.</summary>
    public static readonly TimeSpan ToResumeKept = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource<GatewayEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _over = new();
    private readonly FrameLimiter _limiter = new(SentFrame.PerMinute, SentFrame.ForHeartbeats, TimeSpan.FromMinutes(1), desk.Time);
    private readonly EventDesk _events = new(desk, generation, main);
    private Task _reading = Task.CompletedTask;

    /// <summary>Whether HELLO came in.</summary>
    public bool IsGreeted => _events.IsGreeted;

    /// <summary>Whether an event came in.</summary>
    public bool IsHeard => _events.IsHeard.IsCompleted;

    /// <summary>Talks until one side ends it, or it is cancelled; the connection is closed by <see cref="DisposeAsync"/>.</summary>
    public async Task<GatewayEnd> RunAsync(CancellationToken cancellationToken)
    {
        using var stopping = cancellationToken.Register(() => _end.TrySetResult(GatewayEnd.Stopped(desk.Options.KeepsSession)));
        _ = ExpectAsync(_events.IsReady, ToBeReady, GatewayEnd.NotReady);
        _reading = ReadAsync(new Pulse(socket, _limiter, () => desk.Session.Current?.Sequence, desk.Meter, desk.Time, desk.Random));
        var end = await _end.Task;
        await _over.CancelAsync();
        return end;
    }

    /// <summary>Closes the connection, and cuts off what does not close; to be called once the talk has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await socket.CloseAsync((await _end.Task).CloseCode);
        await _reading;
        await socket.DisposeAsync();
        _over.Dispose();
    }

    /// <summary>Never throws: what goes wrong ends the talk.</summary>
    private async Task ReadAsync(Pulse pulse)
    {
        try
        {
            // Not cancelled with the talk: a web socket whose reading is cancelled cannot be closed in order any more.
            while (await socket.ReceiveAsync(CancellationToken.None) is { } message && generation.IsCurrent && !_end.Task.IsCompleted)
            {
                desk.Health.Heard();
                if (GatewayFrame.TryParse(message, out var frame))
                    await TakeAsync(frame, pulse);
                else
                    desk.Meter.Ignored();
            }
            _end.TrySetResult(GatewayEnd.Closed(socket.CloseCode));
        }
        catch (Exception failure)
        {
            _end.TrySetResult(socket.CloseCode is { } code ? GatewayEnd.Closed(code) : new GatewayEnd(new ConnectionEnd.Lost(failure.Message), GatewayClose.Resumable));
        }
    }

    private async Task TakeAsync(GatewayFrame frame, Pulse pulse)
    {
        switch (frame.Opcode)
        {
            case GatewayOpcode.Dispatch:
                pulse.Busy();
                _events.Take(frame);
                pulse.Free();
                break;
            case GatewayOpcode.Heartbeat:
                await pulse.SendAsync(_over.Token);
                break;
            case GatewayOpcode.HeartbeatAck:
                pulse.Acknowledged();
                break;
            case GatewayOpcode.Hello when Hello.TryParse(frame, out var hello) && !_events.IsGreeted:
                await GreetAsync(hello!, pulse);
                break;
            case GatewayOpcode.Reconnect:
                _end.TrySetResult(new GatewayEnd(new ConnectionEnd.Asked("the gateway asked for another connection"), GatewayClose.Resumable));
                break;
            case GatewayOpcode.InvalidSession:
                _end.TrySetResult(GatewayEnd.Invalid(isResumable: frame.Data.Span.SequenceEqual("true"u8), desk.Random));
                break;
            default:
                desk.Meter.Ignored();
                break;
        }
    }

    private async Task GreetAsync(Hello hello, Pulse pulse)
    {
        _ = BeatAsync(hello, pulse);
        var session = desk.Session.Current;
        _events.Greeted(isResuming: session is not null);
        await _limiter.WaitAsync(_over.Token);
        if (session is null)
        {
            desk.Budget.Spend(bucket);
            await socket.SendAsync(new Identify(desk.Options.Token, Identify.IntentsFor(desk.Options), GatewayShard.Only).Write(), _over.Token);
            return;
        }
        await socket.SendAsync(new Resume(desk.Options.Token, session.Id, session.Sequence).Write(), _over.Token);
        if (desk.Session.IsKept)
            _ = ExpectAsync(_events.IsHeard, ToResumeKept, GatewayEnd.Unanswered);
    }

    private async Task BeatAsync(Hello hello, Pulse pulse)
    {
        try
        {
            await pulse.BeatAsync(hello.Interval, _over.Token);
            _end.TrySetResult(new GatewayEnd(new ConnectionEnd.Asked("the gateway left a heartbeat unanswered"), GatewayClose.Resumable));
        }
        catch (Exception failure)
        {
            _end.TrySetResult(new GatewayEnd(new ConnectionEnd.Lost(failure.Message), GatewayClose.Resumable));
        }
    }

    private async Task ExpectAsync(Task expected, TimeSpan within, GatewayEnd otherwise)
    {
        try
        {
            await expected.WaitAsync(within, desk.Time, _over.Token);
        }
        catch (TimeoutException)
        {
            _end.TrySetResult(otherwise);
        }
        catch (OperationCanceledException)
        {
            // The talk is over: there is nothing left to expect.
        }
    }
}
