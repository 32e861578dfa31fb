namespace NewsBot.Slack.Web;

/// <summary>One message a second in each channel, and a few at once after a silence. Those who wait go in the order of asking.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api/rate-limits#special_limits</remarks>
internal sealed class ChannelPace(TimeProvider time)
{
    /// <summary>How many go at once after a silence.</summary>
    public const int Burst = 3;

    /// <summary>At how many channels those that are silent again are forgotten.</summary>
    public const int Most = 2_000;

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _spent = new(StringComparer.Ordinal);
    private int _sweepAt = Most;

    public int Count
    {
        get
        {
            lock (_lock)
                return _spent.Count;
        }
    }

    /// <summary>Takes the next turn on a channel.</summary>
    /// <returns>How long to wait for it; zero where it may go.</returns>
    public TimeSpan Take(string channel)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (_spent.Count >= _sweepAt)
                Sweep(now);
            // What is kept is the moment up to which the channel's turns are given away: the generic cell rate algorithm (ITU-T I.371).
            var spent = Math.Max(now, _spent.GetValueOrDefault(channel, now)) + Ticks(Interval);
            _spent[channel] = spent;
            var wait = time.GetElapsedTime(now, spent - Ticks(Interval * Burst));
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    private void Sweep(long now)
    {
        foreach (var (channel, spent) in _spent)
        {
            if (spent <= now)
                _spent.Remove(channel);
        }
        _sweepAt = Math.Max(Most, 2 * _spent.Count);
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
