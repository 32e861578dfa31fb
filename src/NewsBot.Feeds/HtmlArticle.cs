using NewsBot.Core.Indexing;
using NewsBot.Feeds.Pages;

namespace NewsBot.Feeds;

/// <summary>An article's page on the web.</summary>
public static class HtmlArticle
{
    /// <summary>Reads a page. Its id is its address without what does not tell pages apart, so that a feed's entry that links to it is the same article.</summary>
    public static ArticleIntake Read(ReadOnlyMemory<byte> body, ArticleOrigin origin) =>
        WebText.TryDecode(body.Span, origin.ContentType, out var text, out var fault) ? Read(text, origin) : new RefusedArticle(origin.Place, fault);

    internal static ArticleIntake Read(string html, ArticleOrigin origin)
    {
        if (Html.Parse(html) is not { } document)
            return new RefusedArticle(origin.Place, $"has {HtmlBounds.InWords}");
        var head = new PageHead(document, origin.Address);
        return new DraftArticle
        {
            Id = ArticleKey.Of(head.Url),
            Title = head.Title,
            Text = PageBody.Read(document, head),
            Url = head.Url,
            Outlet = head.Outlet,
            Byline = head.Byline,
            Published = head.Published,
            Updated = head.Updated,
            Embargoes = head.Embargoes,
            Audiences = head.Audiences,
            Language = head.Language,
        }.Take(origin);
    }
}
