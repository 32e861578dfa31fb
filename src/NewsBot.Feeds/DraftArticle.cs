using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds;

/// <summary>What a page, a feed's entry or a news item says of itself, before it is checked. Dates are as printed.</summary>
internal sealed record DraftArticle
{
    private const int LongestUrl = 4096;

    public string? Id { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public string? Published { get; init; }

    public string? Updated { get; init; }

    /// <summary>Every date before which it asks not to be shown; the last of them holds.</summary>
    public IReadOnlyList<string> Embargoes { get; init; } = [];

    public IReadOnlyList<string> Audiences { get; init; } = [];

    public string? Language { get; init; }

    /// <summary>The article. A date of publication that cannot be read is left out; an embargo that cannot be read is why the article is refused.</summary>
    public ArticleIntake Take(ArticleOrigin origin)
    {
        var embargo = EmbargoDate.Latest(Embargoes, origin.Zone, out var unread);
        if (unread is not null)
            return new RefusedArticle(origin.Place, unread);
        if (!Text.Any(char.IsLetterOrDigit))
            return new RefusedArticle(origin.Place, "has no text");
        if (!ArticleId.TryParse(ArticleKey.Shortened(Id ?? origin.FallbackId), out var id))
            return new RefusedArticle(origin.Place, "has neither an id nor an address to know it by");
        return new TakenArticle(origin.Place, new Article(id, PlainText.Short(Title) ?? Article.TitleFrom(Text), Text)
        {
            Url = Url?.Length <= LongestUrl && !Url.Any(char.IsControl) ? Url.Trim() : null,
            Outlet = PlainText.Short(Outlet),
            Byline = PlainText.Short(Byline),
            Published = FeedDate.Read(Published, origin.Zone),
            Updated = FeedDate.Read(Updated, origin.Zone),
            Embargo = embargo,
            Audiences = [.. Audiences.Select(PlainText.Short).OfType<string>().Distinct()],
            Language = PlainText.Short(Language),
        });
    }
}
