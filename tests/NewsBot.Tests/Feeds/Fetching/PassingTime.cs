using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>A clock on which pauses of up to a second are over at once, and count; longer ones end when the test moves it.</summary>
internal sealed class PassingTime : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new();

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => _time.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override long GetTimestamp() => _time.GetTimestamp();

    public void Advance(TimeSpan by)
    {
        lock (_time)
            _time.Advance(by);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime > Short)
            return _time.CreateTimer(callback, state, dueTime, period);
        Advance(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
