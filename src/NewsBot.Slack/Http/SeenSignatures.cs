namespace NewsBot.Slack.Http;

/// <summary>The signatures of the last minutes: none is good twice. What is forgotten is too old to be taken for its time stamp alone.</summary>
internal sealed class SeenSignatures(TimeProvider time)
{
    /// <summary>More than Slack sends to one app in ten minutes; beyond it the oldest are forgotten first.</summary>
    /// <remarks>https://docs.slack.dev/apis/events-api#rate-limiting</remarks>
    public const int Most = 100_000;

    private static readonly TimeSpan Kept = SlackSignature.Tolerance * 2 + TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly HashSet<(string Signature, string Stamp)> _seen = [];
    private readonly Queue<((string Signature, string Stamp) Key, long At)> _order = new();

    /// <returns>False where it was seen before.</returns>
    public bool TryAdd(string signature, string stamp)
    {
        lock (_lock)
        {
            while (_order.TryPeek(out var oldest) && (_order.Count >= Most || time.GetElapsedTime(oldest.At) > Kept))
            {
                _order.Dequeue();
                _seen.Remove(oldest.Key);
            }
            if (!_seen.Add((signature, stamp)))
                return false;
            _order.Enqueue(((signature, stamp), time.GetTimestamp()));
            return true;
        }
    }
}
