using System.Globalization;
using NewsBot.Core.Archive;

namespace NewsBot.Feeds.Fetching;

/// <summary>Hashes of what entries and pages say: text, title, dates and who may see it. Another byline or other markup is no change.</summary>
internal static class Print
{
    public static string Of(FeedEntry entry) => Of(entry.Title, entry.Text, entry.Published, entry.Updated, entry.Embargo, entry.Audiences);

    public static string Of(Article article) => Of(article.Title, article.Text, article.Published, article.Updated, article.Embargo, article.Audiences);

    private static string Of(string? title, string text, NewsDate? published, NewsDate? updated, DateTimeOffset? embargo, IReadOnlyList<string> audiences) =>
        ArticleKey.Hash(string.Join('\0', [title, text, published?.ToString(), updated?.ToString(), embargo?.ToString("O", CultureInfo.InvariantCulture), .. audiences]));
}
