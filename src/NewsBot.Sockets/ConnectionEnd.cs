namespace NewsBot.Sockets;

/// <summary>How one connection came to its end, and when the next one is due. A closed set.</summary>
/// <param name="Reason">In words for whoever runs the bot.</param>
public abstract record ConnectionEnd(string Reason)
{
    /// <summary>It was lost or could not be made: the next one after a growing wait.</summary>
    public sealed record Lost(string Reason) : ConnectionEnd(Reason);

    /// <summary>The platform asked for another one at once.</summary>
    public sealed record Asked(string Reason) : ConnectionEnd(Reason);

    /// <summary>The next one is due after a wait that the protocol sets.</summary>
    public sealed record Due(string Reason, TimeSpan After) : ConnectionEnd(Reason);

    /// <summary>Connecting again cannot help: somebody has to change something.</summary>
    public sealed record GivenUp(string Reason) : ConnectionEnd(Reason);
}
