namespace NewsBot.Rephrasing;

/// <summary>A span of time that began when this was made.</summary>
internal sealed class Deadline(TimeSpan budget, TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(_began);

    /// <summary>Never negative.</summary>
    public TimeSpan Left => TimeSpan.FromTicks(Math.Max(0, (budget - Elapsed).Ticks));
}
