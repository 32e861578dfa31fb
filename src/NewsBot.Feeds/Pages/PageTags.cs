using AngleSharp.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>What a page says of itself in its head (Open Graph, https://ogp.me/; Dublin Core; what else outlets use) and in microdata (https://html.spec.whatwg.org/multipage/microdata.html).</summary>
internal sealed class PageTags
{
    private static readonly string[] AuthorNames = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"];

    private readonly ILookup<string, string> _meta;
    private readonly IDocument _document;

    public PageTags(IDocument document)
    {
        _document = document;
        _meta = document.QuerySelectorAll("meta[content]")
            .Select(meta => (Name: meta.Attribute("property") ?? meta.Attribute("name") ?? meta.Attribute("http-equiv"), Content: meta.Attribute("content")))
            .Where(meta => meta.Name is not null && meta.Content is not null)
            .ToLookup(meta => meta.Name!.ToLowerInvariant(), meta => meta.Content!, StringComparer.Ordinal);
    }

    public string? Title => Meta("og:title") ?? Meta("twitter:title") ?? Meta("dc.title") ?? Meta("dcterms.title") ?? Meta("sailthru.title") ?? Meta("parsely-title");

    public string? Outlet => Meta("og:site_name") ?? Meta("dc.publisher") ?? Meta("dcterms.publisher") ?? Meta("publisher") ?? Meta("application-name");

    public string? Published => Meta("article:published_time") ?? Meta("og:article:published_time") ?? Meta("date") ?? Meta("pubdate") ?? Meta("publish-date") ?? Meta("publishdate")
        ?? Meta("publication_date") ?? Meta("dc.date") ?? Meta("dc.date.issued") ?? Meta("dcterms.created") ?? Meta("dcterms.issued") ?? Meta("dcterms.date") ?? Meta("parsely-pub-date")
        ?? Meta("sailthru.date") ?? Meta("citation_publication_date");

    public string? Updated => Meta("article:modified_time") ?? Meta("og:updated_time") ?? Meta("dcterms.modified") ?? Meta("dc.date.modified") ?? Meta("last-modified");

    public string? Canonical => _document.QuerySelectorAll("link[rel~=canonical i][href]").Select(link => link.Attribute("href")).FirstOrDefault(href => href is not null) ?? Meta("og:url");

    public string? Language => _document.DocumentElement?.Attribute("lang") ?? _document.DocumentElement?.Attribute("xml:lang") ?? Meta("content-language") ?? Meta("og:locale")?.Replace('_', '-');

    public IReadOnlyList<string> Authors => [.. AuthorNames
        .Select(name => _meta[name].Where(value => !value.Contains("://", StringComparison.Ordinal)).ToList()).FirstOrDefault(values => values.Count > 0) ?? []];

    public IReadOnlyList<string> Embargoes => [.. _meta.Where(meta => EmbargoNames.Means(meta.Key)).SelectMany(values => values)];

    /// <summary>The audiences that a news system's page names for this program; what schema.org and old pages call audience keeps nobody out.</summary>
    public IReadOnlyList<string> Audiences => [.. _meta["newsbot:audience"].SelectMany(value => value.Split(',')).Select(name => name.Trim()).Where(name => name.Length > 0)];

    /// <summary>The value of a microdata property of the article: of its attribute where it has one, else its text.</summary>
    public string? Item(string name) => Items(name) is [var first, ..] ? first : null;

    public IReadOnlyList<string> Items(string name) =>
    [
        .. _document.QuerySelectorAll($"[itemprop~={name}]").Take(50).Select(element => element.Attribute("content") ?? element.Attribute("datetime")
            ?? (element.QuerySelector("[itemprop~=name]") ?? element).Words()).Where(value => value.Length > 0),
    ];

    private string? Meta(string name) => _meta[name].FirstOrDefault();
}
