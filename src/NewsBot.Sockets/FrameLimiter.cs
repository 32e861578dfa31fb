namespace NewsBot.Sockets;

/// <summary>At most so many frames out in any stretch of a minute on one connection; the last few of them are for heartbeats alone.</summary>
/// <param name="limit">What the platform allows, heartbeats included.</param>
/// <param name="reserve">How many of them only <see cref="TryUrgent"/> may use.</param>
public sealed class FrameLimiter(int limit, int reserve, TimeSpan window, TimeProvider time)
{
    private readonly Queue<long> _sent = new();
    private readonly Lock _gate = new();

    /// <summary>Returns when a frame may go out, and counts it.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (TryTake(limit - reserve) is { } wait)
            await Task.Delay(wait, time, cancellationToken);
    }

    /// <summary>Counts a frame that cannot wait; false where not even the reserve has room for it.</summary>
    public bool TryUrgent() => TryTake(limit) is null;

    /// <summary>Null where the frame may go out, and how long to wait where not.</summary>
    private TimeSpan? TryTake(int most)
    {
        lock (_gate)
        {
            while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= window)
                _sent.Dequeue();
            if (_sent.Count >= most)
                return window - time.GetElapsedTime(_sent.ElementAt(_sent.Count - most));
            _sent.Enqueue(time.GetTimestamp());
            return null;
        }
    }
}
