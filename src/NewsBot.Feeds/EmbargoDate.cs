namespace NewsBot.Feeds;

/// <summary>Until when an article asks not to be shown.</summary>
internal static class EmbargoDate
{
    /// <summary>The last of the stated dates; null where none is stated. Blank ones count as none.</summary>
    /// <param name="unread">Why none of them can be relied on: what cannot be read is never taken for “no embargo”.</param>
    public static DateTimeOffset? Latest(IEnumerable<string> stated, TimeZoneInfo zone, out string? unread)
    {
        DateTimeOffset? latest = null;
        unread = null;
        foreach (var text in stated.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            if (FeedDate.ReadExact(text, zone) is { Instant: var instant })
                latest = latest > instant ? latest : instant;
            else
                unread ??= $"has an embargo that cannot be read (“{YamlLines.Shorten(PlainText.Line(text))}”): write the date as 2026-11-22T08:30:00+01:00";
        }
        return latest;
    }
}
