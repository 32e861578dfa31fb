namespace NewsBot.Discord.Rest;

/// <summary>What Discord still allows before it wants a pause: learned from its answers, never assumed. Safe from any thread.</summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits#header-format</remarks>
internal sealed class Allowance(TimeProvider time)
{
    /// <summary>Added to every wait: the last millisecond of a window still belongs to it.</summary>
    private static readonly TimeSpan Safety = TimeSpan.FromMilliseconds(30);

    private readonly Lock _lock = new();
    private int _remaining = int.MaxValue;
    private long _reset = time.GetTimestamp();

    /// <summary>How long the next call has to wait, by the monotonic clock; zero where it may go.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (_lock)
                return _remaining > 0 || UntilReset <= TimeSpan.Zero ? TimeSpan.Zero : UntilReset;
        }
    }

    private TimeSpan UntilReset => time.GetElapsedTime(time.GetTimestamp(), _reset);

    /// <summary>A call goes out: it counts, whatever becomes of its answer.</summary>
    public void Spend()
    {
        lock (_lock)
        {
            if (UntilReset <= TimeSpan.Zero)
                _remaining = int.MaxValue;
            _remaining--;
        }
    }

    /// <summary>What an answer told.</summary>
    public void Learn(int remaining, TimeSpan resetAfter) => Set(remaining, resetAfter + Safety);

    /// <summary>Nothing goes for this long; a longer wait that stands already is kept.</summary>
    public void Hold(TimeSpan wait) => Set(0, wait);

    private void Set(int remaining, TimeSpan reset)
    {
        lock (_lock)
        {
            if (_remaining <= 0 && UntilReset > reset)
                return;
            _remaining = remaining;
            _reset = time.GetTimestamp() + (long)Math.Ceiling(reset.TotalSeconds * time.TimestampFrequency);
        }
    }
}
