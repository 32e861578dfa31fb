namespace NewsBot.Sockets;

/// <summary>Events between a receive loop, which must never wait, and who works on them. Holds so many at most: where it is full, the oldest completion makes room.</summary>
/// <param name="capacity">The most events that wait.</param>
public sealed class EventBuffer<T>(int capacity) : IDisposable
    where T : class
{
    private readonly LinkedList<T> _waiting = [];
    private readonly LinkedList<LinkedListNode<T>> _completions = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Lock _lock = new();

    /// <summary>Puts an event in without waiting.</summary>
    /// <param name="isCompletion">Whether it may make room for others: nobody misses a completion that is late.</param>
    /// <returns>What made room: null where there was room, the oldest completion, or the event itself where nothing could.</returns>
    public T? Add(T arrived, bool isCompletion)
    {
        T? shed = null;
        lock (_lock)
        {
            if (_waiting.Count >= capacity)
            {
                if (_completions.First is not { } oldest)
                    return arrived;
                shed = oldest.Value.Value;
                _waiting.Remove(oldest.Value);
                _completions.Remove(oldest);
            }
            var node = _waiting.AddLast(arrived);
            if (isCompletion)
                _completions.AddLast(node);
        }
        if (shed is null)
            _arrived.Release();
        return shed;
    }

    /// <summary>The oldest event, as soon as there is one; null where none comes for so long.</summary>
    public async Task<T?> TakeAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!await _arrived.WaitAsync(patience, cancellationToken))
            return null;
        lock (_lock)
        {
            var first = _waiting.First!;
            _waiting.RemoveFirst();
            if (_completions.First is { } completion && ReferenceEquals(completion.Value, first))
                _completions.RemoveFirst();
            return first.Value;
        }
    }

    public void Dispose() => _arrived.Dispose();
}
