namespace NewsBot.Feeds.Syndication;

/// <summary>Entries put together from what their elements state.</summary>
internal static class FeedEntries
{
    public static FeedEntry Read(EntryElement element, string key, TimeZoneInfo zone)
    {
        var embargo = EmbargoDate.Latest(element.Embargoes, zone, out var unread);
        var (content, summary) = element.IsTooLong ? ("", "") : (Text(element.Content), Text(element.Summary));
        var isContent = content is { Length: > 0 } && content.Length >= (summary?.Length ?? 0);
        var text = (isContent ? content : summary) ?? "";
        return new FeedEntry(key, element.Title, text)
        {
            Id = element.Id,
            Link = element.Link,
            Summary = string.IsNullOrEmpty(summary) ? null : summary,
            Authors = element.Authors,
            Published = FeedDate.Read(element.Published, zone),
            Updated = FeedDate.Read(element.Updated, zone),
            Outlet = element.Outlet,
            Language = element.Language,
            Embargo = embargo,
            Audiences = [.. element.Audiences.Distinct()],
            IsWhole = text.Length > 0 && Teaser.IsWhole(text, (isContent ? element.Content : element.Summary)?.Value ?? "", isContent),
            Fault = unread ?? (element.IsDraft ? "is a draft (app:draft)" : element.IsTooLong ? "has more text than any article" : content is null || summary is null ? "has more elements in its text than are read" : null),
        };
    }

    private static string? Text(System.Xml.Linq.XElement? element) => element is null ? "" : FeedText.Plain(element);
}
