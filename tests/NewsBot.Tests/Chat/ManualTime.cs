namespace NewsBot.Tests.Chat;

/// <summary>Time that passes only when it is told to.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(() => callback(state));
        lock (_gate)
        {
            alarm.Due = dueTime < TimeSpan.Zero ? null : _now + dueTime;
            _alarms.Add(alarm);
        }
        return alarm;
    }

    public void Pass(TimeSpan span)
    {
        List<Alarm> due;
        lock (_gate)
        {
            _now += span;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now)];
            due.ForEach(alarm => alarm.Due = null);
        }
        due.ForEach(alarm => alarm.Ring());
    }

    private sealed class Alarm(Action ring) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = null;
            return true;
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
