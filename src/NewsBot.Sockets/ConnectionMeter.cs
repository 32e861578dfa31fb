using System.Diagnostics.Metrics;

namespace NewsBot.Sockets;

/// <summary>What connections count (System.Diagnostics.Metrics), each with its platform as a tag; never an id, a name or a text.</summary>
public sealed class ConnectionMeter(string platform)
{
    /// <summary>The meter's name.</summary>
    public const string Name = "NewsBot.Connections";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> ReconnectCount = Meter.CreateCounter<long>("newsbot.reconnects", description: "Connections made again after one was lost or ended.");
    private static readonly Counter<long> RateLimitCount = Meter.CreateCounter<long>("newsbot.rate_limited", description: "Calls that the platform answered with 429.");
    private static readonly Counter<long> DuplicateCount = Meter.CreateCounter<long>("newsbot.duplicates_dropped", description: "Events that came again and were not answered again.");
    private static readonly Counter<long> IgnoredCount = Meter.CreateCounter<long>("newsbot.ignored", description: "Frames and events of an unknown or malformed shape.");
    private static readonly Counter<long> ShedCount = Meter.CreateCounter<long>("newsbot.shed", description: "Completions dropped because more came in than could be worked on.");
    private static readonly Histogram<double> HeartbeatLatency = Meter.CreateHistogram<double>("newsbot.heartbeat_latency", "s", "From a heartbeat to its acknowledgement.");

    private readonly KeyValuePair<string, object?> _platform = new("platform", platform);

    public void Reconnected() => ReconnectCount.Add(1, _platform);

    public void RateLimited() => RateLimitCount.Add(1, _platform);

    public void DuplicateDropped() => DuplicateCount.Add(1, _platform);

    public void Ignored() => IgnoredCount.Add(1, _platform);

    public void Shed() => ShedCount.Add(1, _platform);

    public void HeartbeatAnswered(TimeSpan latency) => HeartbeatLatency.Record(latency.TotalSeconds, _platform);
}
