namespace NewsBot.Sockets;

/// <summary>How much a notice matters to whoever runs the bot.</summary>
public enum NoticeLevel
{
    /// <summary>For following a connection step by step.</summary>
    Detail,

    /// <summary>As it should be.</summary>
    Information,

    /// <summary>Amiss, and dealt with.</summary>
    Warning,

    /// <summary>Somebody has to do something.</summary>
    Error,
}

/// <summary>Something to log: connections do not log themselves.</summary>
/// <param name="Text">One line without any secret (see <see cref="Secrets"/>).</param>
public sealed record Notice(NoticeLevel Level, string Text)
{
    public Exception? Failure { get; init; }
}
