using System.Text.Json;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Xml;

namespace NewsBot.Feeds;

/// <summary>Articles from bytes in any format of the web and of news systems: HTML, RSS, RDF and Atom, ninjs, NITF, and JSON objects with the program's own names.</summary>
/// <remarks>What the bytes look like decides, then the media type. Nothing is fetched. What is no article comes out as a refusal, never as an exception.</remarks>
public static class ArticleFormats
{
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 256 };

    /// <summary>Reads the articles of one document: a page has one, a feed one for each entry.</summary>
    /// <returns>At least one article or refusal.</returns>
    public static IReadOnlyList<ArticleIntake> Read(ReadOnlyMemory<byte> body, ArticleOrigin origin)
    {
        if (!WebText.TryDecode(body.Span, origin.ContentType, out var text, out var fault))
            return [new RefusedArticle(origin.Place, fault)];
        return ArticleLooks.Of(text) switch
        {
            ArticleLook.Json => ReadJson(text, origin),
            ArticleLook.Html => [HtmlArticle.Read(text, origin)],
            ArticleLook.Xml when !origin.MediaType.EndsWith("html", StringComparison.Ordinal) => ReadXml(text, origin),
            _ when origin.MediaType is "text/html" or "application/xhtml+xml" => [HtmlArticle.Read(text, origin)],
            _ when string.IsNullOrWhiteSpace(text) => [new RefusedArticle(origin.Place, "is empty")],
            _ => [new RefusedArticle(origin.Place, "is neither HTML nor XML nor JSON")],
        };
    }

    private static IReadOnlyList<ArticleIntake> ReadXml(string text, ArticleOrigin origin)
    {
        if (SafeXml.Read(text, out var fault) is not { } root)
            return [new RefusedArticle(origin.Place, fault ?? "is not XML: it has no element")];
        if (NitfArticle.IsOne(root))
            return NitfArticle.Read(root, origin);
        return FeedDocument.Of(root, origin)?.Take(origin.Place)
            ?? [new RefusedArticle(origin.Place, $"is XML of a kind that is not read: its root is <{YamlLines.Shorten(root.Name.LocalName)}>; RSS, RDF, Atom and NITF are")];
    }

    private static List<ArticleIntake> ReadJson(string text, ArticleOrigin origin)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Json);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
                return [ReadItem(json.RootElement, origin)];
            List<ArticleIntake> items = [.. json.RootElement.EnumerateArray().Select((item, index) => ReadItem(item, origin with { Place = $"{origin.Place}#{index + 1}" }))];
            return items.Count > 0 ? items : [new RefusedArticle(origin.Place, "is an empty list")];
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            var line = broken is JsonException { LineNumber: { } number } ? number + 1 : 1;
            return [new RefusedArticle($"{origin.Place}:{line}", "is not JSON: broken in this line, or nested too deeply; one object a line is read from .jsonl")];
        }
    }

    private static ArticleIntake ReadItem(JsonElement item, ArticleOrigin origin)
    {
        if (NinjsArticle.IsOne(item))
            return NinjsArticle.Read(item, origin);
        return item.Property("text").ValueKind != JsonValueKind.Undefined ? JsonArticle.Read(item, origin.Place, origin.Zone) : new RefusedArticle(origin.Place, "is JSON of a kind that is not read: it is no ninjs (“uri”), and no object with “id” and “text”");
    }
}
