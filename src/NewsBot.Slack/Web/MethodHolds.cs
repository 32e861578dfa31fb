using System.Collections.Concurrent;

namespace NewsBot.Slack.Web;

/// <summary>Until when each method is to be left alone. Slack counts by method and workspace, and a token stands for one workspace: one method's pause holds up no other. As many entries as there are methods.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api/rate-limits</remarks>
internal sealed class MethodHolds(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _until = new(StringComparer.Ordinal);

    /// <summary>How long a call of this method has to wait; zero where it may go.</summary>
    public TimeSpan Left(string method) =>
        _until.TryGetValue(method, out var until) && time.GetElapsedTime(time.GetTimestamp(), until) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>Nothing of this method goes for this long; a longer wait that stands already is kept.</summary>
    public void Hold(string method, TimeSpan wait)
    {
        var until = time.GetTimestamp() + (long)Math.Ceiling(wait.TotalSeconds * time.TimestampFrequency);
        _until.AddOrUpdate(method, until, (_, stands) => Math.Max(stands, until));
    }
}
