using NewsBot.Sockets;

namespace NewsBot.Discord.Gateway;

/// <summary>
/// How often the bot may identify. Discord resets the token of a bot that does so more than 1,000 times in a day, so this stops it far
/// below, whatever Discord's own count says; RESUME is free.
/// </summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#session-start-limit-object</remarks>
internal sealed class IdentifyBudget(Action<Notice> tell, TimeProvider time)
{
    public const int PerDay = 200;

    /// <summary>Discord wants 5 s, counted where they arrive; the rest is for a first one that was longer under way than the second.</summary>
    public static readonly TimeSpan BetweenTwo = TimeSpan.FromSeconds(5.5);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Queue<long> _today = new();
    private readonly Dictionary<int, long> _lastOfBucket = [];
    private int? _remaining;
    private long _learnt;
    private TimeSpan _resetAfter;

    /// <summary>What Discord says is left.</summary>
    public void Learn(GatewayBot bot) => (_remaining, _learnt, _resetAfter) = (bot.Remaining, time.GetTimestamp(), bot.ResetAfter);

    /// <summary>Returns when a shard of the bucket may identify.</summary>
    public async Task WaitAsync(int bucket, CancellationToken cancellationToken)
    {
        while (Due(bucket) is { } due)
        {
            if (due.Notice is { } notice)
                tell(notice);
            await Task.Delay(due.Wait, time, cancellationToken);
        }
    }

    /// <summary>An IDENTIFY goes out.</summary>
    public void Spend(int bucket)
    {
        _lastOfBucket[bucket] = time.GetTimestamp();
        _today.Enqueue(time.GetTimestamp());
        _remaining--;
    }

    private (TimeSpan Wait, Notice? Notice)? Due(int bucket)
    {
        while (_today.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Day)
            _today.Dequeue();
        if (_today.Count >= PerDay)
        {
            var wait = Day - time.GetElapsedTime(_today.Peek());
            return (wait, new Notice(NoticeLevel.Error, $"the bot had to open {PerDay} sessions with Discord within a day: something ends them at once. It waits for {wait.TotalMinutes:0} min, as Discord would reset its token"));
        }
        if (_remaining <= 0 && _resetAfter - time.GetElapsedTime(_learnt) is var reset && reset > TimeSpan.Zero)
            return (reset, new Notice(NoticeLevel.Error, $"Discord lets the bot open no further session for {reset.TotalMinutes:0} min"));
        if (_remaining <= 0)
            _remaining = null;
        if (_lastOfBucket.TryGetValue(bucket, out var last) && BetweenTwo - time.GetElapsedTime(last) is var pause && pause > TimeSpan.Zero)
            return (pause, null);
        return null;
    }
}
