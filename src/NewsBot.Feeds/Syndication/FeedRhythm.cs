using System.Globalization;
using System.Xml.Linq;
using NewsBot.Feeds.Xml;

namespace NewsBot.Feeds.Syndication;

/// <summary>How often a feed wants to be asked.</summary>
/// <remarks>RSS's <c>ttl</c>, in minutes (https://www.rssboard.org/rss-specification#ltttlgtSubelementOfLtchannelgt), and the syndication module (https://web.resource.org/rss/1.0/modules/syndication/).</remarks>
internal static class FeedRhythm
{
    /// <summary>Longer times say nothing but that somebody mistook the unit.</summary>
    private const int MostMinutes = 7 * 24 * 60;

    public static TimeSpan? Of(XElement channel)
    {
        if (Number(channel.Of("ttl").Line()) is { } minutes)
            return TimeSpan.FromMinutes(Math.Min(minutes, MostMinutes));
        TimeSpan? period = channel.Of(XmlSpace.Syndication, "updatePeriod").Line()?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" or "monthly" or "yearly" => TimeSpan.FromMinutes(MostMinutes),
            _ => null,
        };
        return period / (Number(channel.Of(XmlSpace.Syndication, "updateFrequency").Line()) ?? 1);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
