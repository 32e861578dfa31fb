namespace NewsBot.Tests.Support;

/// <summary>A clock that a test moves: timers come due when it says so, in their order.</summary>
internal sealed class ManualTime : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly HashSet<ManualTimer> _timers = [];
    private readonly List<(Func<TimeSpan, bool> IsIt, TaskCompletionSource<TimeSpan> Seen)> _awaited = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(GetTimestamp());

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, and lets whatever comes due on the way happen at its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        var until = GetTimestamp() + by.Ticks;
        while (Next(until) is { } due)
            due.Fire();
        Interlocked.Exchange(ref _now, until);
    }

    /// <summary>Waits until somebody waits for a timer that is due in such a time from now, and says in how long.</summary>
    public async Task<TimeSpan> TimerAsync(Func<TimeSpan, bool> isIt)
    {
        var seen = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            foreach (var timer in _timers)
            {
                if (isIt(timer.Left))
                    return timer.Left;
            }
            _awaited.Add((isIt, seen));
        }
        return await seen.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    /// <summary>Waits for a timer that is due in just that time, and moves the clock there.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await TimerAsync(left => left == wait);
        Advance(wait);
    }

    private ManualTimer? Next(long until)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (next is null)
                return null;
            Interlocked.Exchange(ref _now, Math.Max(_now, next.Due));
            if (next.Period > TimeSpan.Zero)
                next.Due += next.Period.Ticks;
            else
                _timers.Remove(next);
            return next;
        }
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        public long Due { get; set; }

        public TimeSpan Period { get; private set; }

        public TimeSpan Left => TimeSpan.FromTicks(Due - time.GetTimestamp());

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                if (dueTime < TimeSpan.Zero)
                    return true;
                (Due, Period) = (time.GetTimestamp() + dueTime.Ticks, period);
                time._timers.Add(this);
                foreach (var (_, seen) in time._awaited.Where(awaited => awaited.IsIt(Left)).ToList())
                    seen.TrySetResult(Left);
                time._awaited.RemoveAll(awaited => awaited.Seen.Task.IsCompleted);
            }
            return true;
        }

        public void Dispose()
        {
            lock (time._gate)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
