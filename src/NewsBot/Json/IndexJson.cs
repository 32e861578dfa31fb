using NewsBot.Core.Indexing;

namespace NewsBot.Json;

/// <summary>What became of one article, as <c>index --json</c> prints it.</summary>
internal static class IndexJson
{
    public static string Write(IndexResult result) => JsonLine.Write(json =>
    {
        json.WriteString("id", result is KeptArticle known ? known.Id.Value : (result as LeftOutArticle)?.Id?.Value);
        json.WriteString("outcome", result is KeptArticle { Outcome: var outcome } ? outcome.ToString().ToLowerInvariant() : "refused");
        json.WriteString("place", result.Place);
        if (result is KeptArticle kept)
        {
            json.WriteString("title", kept.Title);
            json.WriteNumber("passages", kept.Passages);
            json.WriteNumber("claims", kept.Claims);
        }
        if (result is LeftOutArticle leftOut)
            json.WriteString("reason", leftOut.Reason);
    });
}
