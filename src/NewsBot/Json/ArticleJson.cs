using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Json;

/// <summary>The article version that a citation points into.</summary>
internal static class ArticleJson
{
    public static void WriteArticle(this Utf8JsonWriter json, ArticleHead article)
    {
        json.WriteStartObject("article");
        json.WriteString("id", article.Id.Value);
        json.WriteString("title", article.Title);
        json.WriteString("url", article.Url);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("published", article.Published?.ToString());
        json.WriteNumber("version", article.Version);
        json.WriteEndObject();
    }
}
