using System.Text.Json;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>What a feed's entry says of its article beside the text. It is kept with the entry's page: the page is read again when the entry may have left the feed.</summary>
internal sealed record EntryStated
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    public string? Published { get; init; }

    public string? Updated { get; init; }

    public DateTimeOffset? Embargo { get; init; }

    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>How many words of the article stand in the feed.</summary>
    public int Words { get; init; }

    public static EntryStated Of(FeedEntry entry) => new()
    {
        Words = PlainText.Words(entry.Text),
        Title = entry.Title,
        Byline = entry.Authors.Count == 0 ? null : string.Join(", ", entry.Authors),
        Outlet = entry.Outlet,
        Language = entry.Language,
        Published = entry.Published?.ToString(),
        Updated = entry.Updated?.ToString(),
        Embargo = entry.Embargo,
        Audiences = entry.Audiences,
    };

    public static EntryStated Read(string json) => JsonSerializer.Deserialize<EntryStated>(json) ?? new EntryStated();

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Whether the feed has more of the article than its page: then the page is a wall before it.</summary>
    public bool IsLonger(Article page) => PlainText.Words(page.Text) < Words;

    /// <summary>The article with what it does not say itself; of two embargoes the later one holds, of two circles of readers who is in both.</summary>
    public ArticleIntake Complete(Article article, Feed feed, string place)
    {
        var own = Narrowed(article.Audiences, Audiences);
        var audiences = own is null ? null : Narrowed(own, feed.Audiences);
        if (audiences is null)
            return new RefusedArticle(place, $"is for other readers ({string.Join(", ", article.Audiences.Concat(Audiences).Distinct())}) than its feed: nobody could see it");
        return new TakenArticle(place, article with
        {
            Outlet = feed.Outlet ?? article.Outlet ?? Outlet,
            Byline = article.Byline ?? Byline,
            Language = article.Language ?? Language,
            Published = article.Published ?? Date(Published),
            Updated = article.Updated ?? Date(Updated),
            Embargo = article.Embargo > Embargo || Embargo is null ? article.Embargo : Embargo,
            Audiences = audiences,
        });
    }

    /// <returns>Null where nobody is left.</returns>
    private static IReadOnlyList<string>? Narrowed(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return one.Count == 0 ? other : one;
        List<string> both = [.. one.Intersect(other, StringComparer.OrdinalIgnoreCase)];
        return both.Count > 0 ? both : null;
    }

    private static NewsDate? Date(string? text) => NewsDate.TryParse(text, TimeZoneInfo.Utc, out var date) ? date : null;
}
