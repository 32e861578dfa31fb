namespace NewsBot.Discord.Rest;

/// <summary>Calls that share a limit: they go one after another, in the order of asking, so that none of them is sent before the answer to the last has told what is left.</summary>
internal sealed class RestLane(TimeProvider time)
{
    public Turns Turns { get; } = new();

    public Allowance Allowance { get; } = new(time);

    /// <summary>Discord's name for the bucket of these calls; null until an answer tells.</summary>
    public string? Bucket { get; set; }

    /// <summary>How many calls hold it; kept by <see cref="RestLanes"/>.</summary>
    public int Holders { get; set; }

    /// <summary>When it was held last; kept by <see cref="RestLanes"/>.</summary>
    public long Used { get; set; }
}

/// <summary>The lanes in use, and those that may be needed again. Their number is bounded but for the calls that wait.</summary>
internal sealed class RestLanes(TimeProvider time)
{
    public const int Most = 5_000;

    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, RestLane> _lanes = new(StringComparer.Ordinal);
    private int _sweepAt = Most;
    private long _swept = time.GetTimestamp();

    public int Count
    {
        get
        {
            lock (_lock)
                return _lanes.Count;
        }
    }

    /// <summary>A lane is kept at least for as long as somebody holds it.</summary>
    public Holding Hold(string key)
    {
        lock (_lock)
        {
            if (_lanes.Count >= _sweepAt || time.GetElapsedTime(_swept) >= Kept)
                Sweep();
            if (!_lanes.TryGetValue(key, out var lane))
                _lanes.Add(key, lane = new RestLane(time));
            lane.Holders++;
            return new Holding(this, lane);
        }
    }

    private void Sweep()
    {
        _swept = time.GetTimestamp();
        var unheld = _lanes.Where(each => each.Value.Holders == 0).OrderBy(each => each.Value.Allowance.Left).ThenBy(each => each.Value.Used).ToList();
        var surplus = _lanes.Count >= _sweepAt ? _lanes.Count - Most / 2 : 0;
        foreach (var (index, (key, lane)) in unheld.Index())
        {
            if (index < surplus || (lane.Allowance.Left == TimeSpan.Zero && time.GetElapsedTime(lane.Used) >= Kept))
                _lanes.Remove(key);
        }

        _sweepAt = Math.Max(Most, 2 * _lanes.Count);
    }

    private void Release(RestLane lane)
    {
        lock (_lock)
        {
            lane.Holders--;
            lane.Used = time.GetTimestamp();
        }
    }

    /// <summary>Lasts until it is disposed of.</summary>
    internal sealed class Holding(RestLanes lanes, RestLane lane) : IDisposable
    {
        public RestLane Lane => lane;

        public void Dispose() => lanes.Release(lane);
    }
}
