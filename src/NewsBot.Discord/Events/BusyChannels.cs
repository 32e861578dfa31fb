namespace NewsBot.Discord.Events;

/// <summary>How much is said in each channel, as far as the gateway tells: from a certain number of messages in ten minutes on, a channel is busy.</summary>
internal sealed class BusyChannels(int messages, TimeProvider time)
{
    private const int MostChannels = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    // Only as many moments a channel as make it busy: the oldest of them decides.
    private readonly Dictionary<Snowflake, Queue<long>> _heard = [];
    private readonly Lock _lock = new();

    public void Hear(Snowflake channel)
    {
        lock (_lock)
        {
            if (!_heard.TryGetValue(channel, out var moments))
            {
                if (_heard.Count >= MostChannels)
                    ForgetQuiet();
                _heard[channel] = moments = [];
            }
            moments.Enqueue(time.GetTimestamp());
            if (moments.Count > messages)
                moments.Dequeue();
        }
    }

    public bool IsBusy(Snowflake channel)
    {
        lock (_lock)
            return _heard.TryGetValue(channel, out var moments) && moments.Count >= messages && IsRecent(moments.Peek());
    }

    private bool IsRecent(long moment) => time.GetElapsedTime(moment) <= Window;

    /// <summary>The channels in which nothing was said for a window; where there are none, all: they are counted anew.</summary>
    private void ForgetQuiet()
    {
        foreach (var (channel, _) in _heard.Where(heard => !IsRecent(heard.Value.Last())).ToList())
            _heard.Remove(channel);
        if (_heard.Count >= MostChannels)
            _heard.Clear();
    }
}
