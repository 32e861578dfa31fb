namespace NewsBot.Sockets;

/// <summary>How long a socket waits, and how much it takes.</summary>
public sealed record SocketLimits
{
    /// <summary>For the connection to stand; default 20 s.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For the first message once it stands; default 20 s.</summary>
    public TimeSpan FirstMessage { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For a message to go out; default 10 s.</summary>
    public TimeSpan Send { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the other side to close as well, before it is cut off; default 5 s.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a ping goes out (RFC 6455, section 5.5.2); default 10 s.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the answer to a ping may take before the other side counts as dead; default 10 s. Without it a link that is cut half way hangs for ever.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest message taken, in bytes; default 32 MB.</summary>
    public int Longest { get; init; } = 32 << 20;
}
