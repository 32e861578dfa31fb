namespace NewsBot.Sockets;

/// <summary>Numbers connections, so that what an old one still has to say can be told from the present one's words, and dropped.</summary>
public sealed class Generations
{
    private long _current;

    /// <summary>A new connection, with which every earlier one becomes stale.</summary>
    public Generation Next() => new(this, Interlocked.Increment(ref _current));

    /// <summary>Makes the present connection stale before there is another.</summary>
    public void Retire() => Interlocked.Increment(ref _current);

    internal bool IsCurrent(long number) => Interlocked.Read(ref _current) == number;
}

/// <summary>The number of one connection.</summary>
public sealed record Generation
{
    private readonly Generations _all;

    internal Generation(Generations all, long number) => (_all, Number) = (all, number);

    /// <summary>Counts from 1.</summary>
    public long Number { get; }

    public bool IsCurrent => _all.IsCurrent(Number);
}
