using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Key">What the entry is known by from poll to poll, and the id of its article: its link without what does not tell pages apart; where it has none of its own, its id; else a hash of its title and date.</param>
/// <param name="Title">Null where it has none.</param>
/// <param name="Text">The longest text that the feed has of it, its paragraphs divided by line breaks; empty where it has none.</param>
public sealed record FeedEntry(string Key, string? Title, string Text)
{
    /// <summary>The id that the feed gives it (RSS <c>guid</c>, Atom <c>id</c>, RDF <c>about</c>), as it stands. Some feeds change it at every turn: <see cref="Key"/> does not.</summary>
    public string? Id { get; init; }

    /// <summary>The page of its article, absolute.</summary>
    public Uri? Link { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public NewsDate? Published { get; init; }

    public NewsDate? Updated { get; init; }

    /// <summary>The outlet that the entry came from where the feed only passes it on, else the feed's title.</summary>
    public string? Outlet { get; init; }

    public string? Language { get; init; }

    /// <summary>Nobody sees its article before this instant.</summary>
    public DateTimeOffset? Embargo { get; init; }

    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Whether <see cref="Text"/> seems to be the whole article; where it is a teaser only, the article stands at <see cref="Link"/>.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Why nothing of the entry may be kept: an embargo that cannot be read, a draft, more text than an article has. Null where all is well.</summary>
    public string? Fault { get; init; }

    /// <summary>The entry's text as an article, which says of a teaser that it is a summary only.</summary>
    /// <param name="place">How a refusal names it.</param>
    public ArticleIntake Take(string place)
    {
        if (Fault is { } fault)
            return new RefusedArticle(place, fault);
        if (!Text.Any(char.IsLetterOrDigit))
            return new RefusedArticle(place, Link is null ? "has no text" : $"has no text; its article stands at {Link.AbsoluteUri}");
        if (!ArticleId.TryParse(Key, out var id))
            return new RefusedArticle(place, "has nothing to know it by");
        return new TakenArticle(place, new Article(id, Title ?? Article.TitleFrom(Text), Text)
        {
            Url = Link?.AbsoluteUri,
            Outlet = Outlet,
            Byline = Authors.Count == 0 ? null : string.Join(", ", Authors),
            Published = Published,
            Updated = Updated,
            Embargo = Embargo,
            Audiences = Audiences,
            Language = Language,
            IsSummary = !IsWhole,
        });
    }
}
