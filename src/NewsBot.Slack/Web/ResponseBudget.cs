namespace NewsBot.Slack.Web;

/// <summary>How often each address to respond to has been used: five times within half an hour, and never again once Slack has said that it is spent. Holds the last ones only.</summary>
/// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</remarks>
internal sealed class ResponseBudget(TimeProvider time)
{
    public const int MostUses = 5;

    public const int Most = 10_000;

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Uses, long First)> _used = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public int Count
    {
        get
        {
            lock (_lock)
                return _used.Count;
        }
    }

    /// <summary>Counts a use.</summary>
    /// <returns>False where there is none left.</returns>
    public bool TryUse(Uri address)
    {
        lock (_lock)
        {
            var key = address.AbsoluteUri;
            if (!_used.TryGetValue(key, out var used))
            {
                used = (0, time.GetTimestamp());
                _order.Enqueue(key);
                if (_order.Count > Most)
                    _used.Remove(_order.Dequeue());
            }
            if (used.Uses >= MostUses || time.GetElapsedTime(used.First) >= Lasts)
                return false;
            _used[key] = used with { Uses = used.Uses + 1 };
            return true;
        }
    }

    /// <summary>Slack does not take it any more.</summary>
    public void Spend(Uri address)
    {
        lock (_lock)
        {
            if (_used.TryGetValue(address.AbsoluteUri, out var used))
                _used[address.AbsoluteUri] = used with { Uses = MostUses };
        }
    }
}
