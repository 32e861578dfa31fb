namespace NewsBot.Core.Chat;

/// <summary>Keys that were seen lately; the oldest are forgotten first.</summary>
public sealed class RecentKeys(int capacity)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];
    private readonly Lock _lock = new();

    /// <returns>Whether it was not known.</returns>
    public bool Add(string key)
    {
        lock (_lock)
        {
            if (!_known.Add(key))
                return false;
            _order.Enqueue(key);
            if (_order.Count > capacity)
                _known.Remove(_order.Dequeue());
            return true;
        }
    }

    public bool Contains(string key)
    {
        lock (_lock)
            return _known.Contains(key);
    }
}
