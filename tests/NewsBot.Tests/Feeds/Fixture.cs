using System.Text;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

/// <summary>Documents of each format, written for the tests, with what real ones get wrong.</summary>
internal static class Fixture
{
    public static string Root { get; } = Checkout.Path("tests", "NewsBot.Tests", "Feeds", "Fixtures");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Root, name));

    public static ArticleOrigin Origin(string? address = null, string? contentType = null) => new("here", TimeZoneInfo.Utc)
    {
        Address = address is null ? null : new Uri(address),
        ContentType = contentType,
        FallbackId = "here",
    };

    public static IReadOnlyList<ArticleIntake> Read(string text, string? address = null, string? contentType = null) => ArticleFormats.Read(Encoding.UTF8.GetBytes(text), Origin(address, contentType));

    public static Article Take(string text, string? address = null, string? contentType = null) => Assert.IsType<TakenArticle>(Assert.Single(Read(text, address, contentType))).Article;

    public static string Refuse(string text, string? contentType = null) => Assert.IsType<RefusedArticle>(Assert.Single(Read(text, null, contentType))).Reason;

    public static FeedDocument Feed(string text, string? address = null)
    {
        Assert.True(FeedDocument.TryRead(Encoding.UTF8.GetBytes(text), Origin(address), out var feed, out var fault), fault);
        return feed;
    }

    /// <summary>Everything that is kept of an article, to be looked at.</summary>
    public static string Show(ArticleIntake intake)
    {
        if (intake is not TakenArticle { Article: var article })
            return $"refused: {((RefusedArticle)intake).Reason}\n";
        (string Name, string? Value)[] fields =
        [
            ("id", article.Id.Value), ("title", article.Title), ("url", article.Url), ("outlet", article.Outlet), ("byline", article.Byline), ("published", article.Published?.ToString()),
            ("updated", article.Updated?.ToString()), ("embargo", article.Embargo?.ToString("u")), ("audience", article.Audiences.Count == 0 ? null : string.Join(", ", article.Audiences)), ("language", article.Language),
        ];
        return string.Concat(fields.Where(field => field.Value is not null).Select(field => $"{field.Name}: {field.Value}\n")) + $"\n{article.Text}\n";
    }
}
