using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Rest;

/// <summary>Runs what is awaited on one thread, and lets time pass only when there is nothing left to do: the same every time.</summary>
internal sealed class VirtualRun : SynchronizationContext
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    /// <summary>Real time, enough for anything that ends.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Queue<(SendOrPostCallback Callback, object? State)> _due = new();

    public static void Of(ManualTime time, Func<Task> act)
    {
        var run = new VirtualRun();
        var before = Current;
        SetSynchronizationContext(run);
        try
        {
            run.Finish(time, act());
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_due)
            _due.Enqueue((d, state));
    }

    private void Finish(ManualTime time, Task task)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            while (Next() is { } due)
                due.Callback(due.State);
            if (task.IsCompleted)
                break;
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Longest, "What was awaited never ends.");

            // Without a context, what awaits without one goes on here instead of on another thread.
            SetSynchronizationContext(null);
            time.Advance(Step);
            SetSynchronizationContext(this);
        }

        task.GetAwaiter().GetResult();
    }

    private (SendOrPostCallback Callback, object? State)? Next()
    {
        lock (_due)
            return _due.TryDequeue(out var due) ? due : null;
    }
}
