using System.Diagnostics.Metrics;
using NewsBot.Core.Indexing;

namespace NewsBot.Hosting;

/// <summary>Counts polls by how they ended. No tag holds an address or a name.</summary>
internal static class FeedMeter
{
    private static readonly Meter Meter = new("NewsBot.Feeds");
    private static readonly Counter<long> Polls = Meter.CreateCounter<long>("newsbot.feed_polls", description: "Polls of feeds and looks into folders, by outcome.");

    public static void Polled(FeedOutcome outcome) => Polls.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));
}
