using NewsBot.Sockets;

namespace NewsBot.Discord.Gateway;

/// <summary>The heartbeats of one connection, on a timer of their own: no event and no handler holds them up.</summary>
/// <param name="sequence">The largest so far.</param>
/// <remarks>https://docs.discord.com/developers/events/gateway#heartbeat-interval</remarks>
internal sealed class Pulse(IMessageSocket socket, FrameLimiter limiter, Func<long?> sequence, ConnectionMeter meter, TimeProvider time, Random random)
{
    /// <summary>For how long the frames that come in may lie unread before an acknowledgement may be among them.</summary>
    private static readonly TimeSpan Unread = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private long _sent;
    private bool _isTimed;
    private bool _isAwaited;
    private long? _busySince;

    /// <summary>Beats until the gateway leaves a beat unanswered, and then returns.</summary>
    /// <remarks>The first beat comes at a random moment within the interval, so that not all bots beat in one after the gateway restarted.</remarks>
    public async Task BeatAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * random.NextDouble(), time, cancellationToken);
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            if (IsDead())
                return;
            await SendAsync(cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>A beat that the gateway asked for, beside the schedule.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (!limiter.TryUrgent())
            return;
        lock (_gate)
            (_sent, _isTimed) = (time.GetTimestamp(), true);
        await socket.SendAsync(new Heartbeat(sequence()).Write(), cancellationToken);
    }

    /// <summary>The gateway acknowledged a beat.</summary>
    public void Acknowledged()
    {
        lock (_gate)
        {
            _isAwaited = false;
            if (_isTimed)
                meter.HeartbeatAnswered(time.GetElapsedTime(_sent));
            _isTimed = false;
        }
    }

    /// <summary>An event is being handed on: until it is, nothing that comes in is read.</summary>
    public void Busy()
    {
        lock (_gate)
            _busySince = time.GetTimestamp();
    }

    /// <summary>Frames are read again. Where they lay unread for long, an acknowledgement among them is not held to be missing.</summary>
    public void Free()
    {
        lock (_gate)
        {
            if (_busySince is { } since && time.GetElapsedTime(since) >= Unread)
                _isAwaited = false;
            _busySince = null;
        }
    }

    /// <summary>Whether the beat before this one is still unanswered, and nothing but the gateway can be to blame.</summary>
    private bool IsDead()
    {
        lock (_gate)
        {
            var isDead = _isAwaited && _busySince is null;
            _isAwaited = true;
            return isDead;
        }
    }
}
