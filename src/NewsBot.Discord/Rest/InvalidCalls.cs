namespace NewsBot.Discord.Rest;

/// <summary>How many calls Discord refused of late. It bans an address after 10,000 in ten minutes; calls stop long before.</summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
internal sealed class InvalidCalls(TimeProvider time)
{
    public const int Most = 500;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<long> _counted = new();

    public bool AreTooMany
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return _counted.Count >= Most;
            }
        }
    }

    /// <returns>Whether this one is the last that may be.</returns>
    public bool Count()
    {
        lock (_lock)
        {
            Forget();
            if (_counted.Count >= Most)
                return false;
            _counted.Enqueue(time.GetTimestamp());
            return _counted.Count == Most;
        }
    }

    private void Forget()
    {
        while (_counted.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
            _counted.Dequeue();
    }
}
