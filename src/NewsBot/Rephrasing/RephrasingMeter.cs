using System.Diagnostics.Metrics;
using NewsBot.Core.Answering.Verbatim;

namespace NewsBot.Rephrasing;

/// <summary>Counts what became of drafts. No tag holds anything but one of the fixed words.</summary>
internal static class RephrasingMeter
{
    private static readonly Meter Meter = new("NewsBot.Rephrasing");
    private static readonly Counter<long> Rephrasings = Meter.CreateCounter<long>("newsbot.rephrasings", description: "Drafts that the language model was to put into prose, by what became of them.");

    public static void Count(RephrasingEvent happened) => Rephrasings.Add(1, new KeyValuePair<string, object?>("outcome", happened.Outcome));
}
