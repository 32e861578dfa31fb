namespace NewsBot.Sockets;

/// <summary>Whether a connection is of use, and why not; written by the connection, read from any thread.</summary>
public sealed class ConnectionHealth
{
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private ConnectionState _state;

    public ConnectionHealth(TimeProvider time)
    {
        _time = time;
        _state = new ConnectionState(false, "has not been started", false, time.GetUtcNow(), null);
    }

    public ConnectionState State
    {
        get
        {
            lock (_gate)
                return _state;
        }
    }

    /// <summary>A frame came in, whatever it holds.</summary>
    public void Heard()
    {
        lock (_gate)
            _state = _state with { LastHeard = _time.GetUtcNow() };
    }

    public void Connected() => Stand(isConnected: true, null, isFatal: false);

    public void Lost(string reason) => Stand(isConnected: false, Secrets.Mask(reason), isFatal: false);

    public void GivenUp(string reason) => Stand(isConnected: false, Secrets.Mask(reason), isFatal: true);

    private void Stand(bool isConnected, string? reason, bool isFatal)
    {
        lock (_gate)
        {
            var since = _state.IsConnected == isConnected && _state.IsFatal == isFatal ? _state.Since : _time.GetUtcNow();
            _state = _state with { IsConnected = isConnected, Reason = reason, IsFatal = isFatal, Since = since };
        }
    }
}
