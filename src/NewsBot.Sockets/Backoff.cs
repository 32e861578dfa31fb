namespace NewsBot.Sockets;

/// <summary>
/// How long to wait before a connection is made again: at random between nothing and a ceiling that doubles from 1 s to 60 s, or less, with each
/// loss, so that many bots do not come back in one moment. Only a connection that held for 30 s sets the ceiling back.
/// </summary>
public sealed class Backoff(TimeProvider time, Random random)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan Healthy = TimeSpan.FromSeconds(30);

    /// <summary>How often in a row a platform's wish to connect again at once is granted.</summary>
    private const int MostAtOnce = 3;

    private int _losses;
    private int _atOnce;
    private long? _connected;

    /// <summary>What the ceiling grows to; default <see cref="Longest"/>.</summary>
    public TimeSpan Ceiling { get; init; } = Longest;

    /// <summary>The connection is of use from now on.</summary>
    public void Connected() => _connected = time.GetTimestamp();

    /// <summary>The connection has ended, or was not made; how long it held decides whether the waits begin anew.</summary>
    public void Ended()
    {
        if (_connected is { } since && time.GetElapsedTime(since) >= Healthy)
            _losses = _atOnce = 0;
        _connected = null;
    }

    /// <summary>How long to wait after a loss.</summary>
    public TimeSpan AfterLoss()
    {
        var ceiling = TimeSpan.FromSeconds(Math.Min(Ceiling.TotalSeconds, Shortest.TotalSeconds * Math.Pow(2, Math.Min(_losses++, 16))));
        return ceiling * random.NextDouble();
    }

    /// <summary>How long to wait where the platform asked for another connection at once: not at all, unless it goes on asking.</summary>
    public TimeSpan AfterRequest() => _atOnce++ < MostAtOnce ? TimeSpan.Zero : AfterLoss();
}
