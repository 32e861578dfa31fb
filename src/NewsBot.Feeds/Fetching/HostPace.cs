namespace NewsBot.Feeds.Fetching;

/// <summary>One request at a time to a host, and a pause between two.</summary>
internal sealed class HostPace(TimeProvider time)
{
    private const int MostKept = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time = time;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Turns> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a host's next turn, which is over when it is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancellationToken)
    {
        var turns = Join(host);
        try
        {
            await turns.One.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(turns);
            throw;
        }
        var turn = new Turn(this, turns);
        try
        {
            if (turns.Ended is { } ended && _time.GetElapsedTime(ended) is var since && since < Pause)
                await Task.Delay(Pause - since, _time, cancellationToken);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private Turns Join(string host)
    {
        lock (_lock)
        {
            if (_hosts.Count > MostKept)
            {
                foreach (var (idle, _) in _hosts.Where(pair => pair.Value.Users == 0 && pair.Value.Ended is { } ended && _time.GetElapsedTime(ended) >= Pause).ToList())
                    _hosts.Remove(idle);
            }
            if (!_hosts.TryGetValue(host, out var turns))
                _hosts[host] = turns = new Turns();
            turns.Users++;
            return turns;
        }
    }

    private void Leave(Turns turns)
    {
        lock (_lock)
            turns.Users--;
    }

    private sealed class Turns
    {
        public SemaphoreSlim One { get; } = new(1, 1);

        public int Users { get; set; }

        public long? Ended { get; set; }
    }

    private sealed class Turn(HostPace pace, Turns turns) : IDisposable
    {
        public void Dispose()
        {
            turns.Ended = pace._time.GetTimestamp();
            turns.One.Release();
            pace.Leave(turns);
        }
    }
}
