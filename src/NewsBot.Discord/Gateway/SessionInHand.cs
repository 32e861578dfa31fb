using NewsBot.Sockets;

namespace NewsBot.Discord.Gateway;

/// <summary>The session that the present connection opens or resumes. What a stale connection still reports changes nothing.</summary>
internal sealed class SessionInHand(GatewaySession? kept)
{
    private readonly Lock _gate = new();
    private GatewaySession? _session = kept;
    private bool _isKept = kept is not null;

    public GatewaySession? Current
    {
        get
        {
            lock (_gate)
                return _session;
        }
    }

    /// <summary>Whether it is from before a restart, and has not been resumed since.</summary>
    public bool IsKept
    {
        get
        {
            lock (_gate)
                return _isKept;
        }
    }

    public void Open(Generation generation, GatewaySession session)
    {
        lock (_gate)
        {
            if (generation.IsCurrent)
                (_session, _isKept) = (session, false);
        }
    }

    /// <summary>RESUME was answered.</summary>
    public void Resumed(Generation generation)
    {
        lock (_gate)
        {
            if (generation.IsCurrent)
                _isKept = false;
        }
    }

    /// <summary>Takes note of an event's sequence; the largest is kept.</summary>
    /// <returns>The session as far as this event; null where there is none, or the connection is stale.</returns>
    public GatewaySession? Advance(Generation generation, long? sequence)
    {
        lock (_gate)
        {
            if (!generation.IsCurrent || _session is null)
                return null;
            if (sequence is not { } number)
                return _session;
            if (number > _session.Sequence)
                _session = _session with { Sequence = number };
            return _session with { Sequence = number };
        }
    }

    public void Forget()
    {
        lock (_gate)
            (_session, _isKept) = (null, false);
    }
}
