using Microsoft.AspNetCore.Http;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Web;

/// <summary>Articles in the body of a request.</summary>
internal static class PushedArticles
{
    public const int LongestBody = 16 * 1024 * 1024;

    /// <summary>For whoever sent something else.</summary>
    public const string Types = "application/json, application/x-ndjson, text/html, application/xml (NITF, RSS, Atom) or a type that ends in +json or +xml";

    private const string Place = "body";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Lines = ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines", "application/jsonlines"];

    private static readonly string[] Documents = ["application/json", "text/json", "text/html", "application/xhtml+xml", "application/xml", "text/xml"];

    public static bool IsRead(string? contentType)
    {
        var type = TypeIn(contentType);
        return Lines.Contains(type) || Documents.Contains(type) || type.EndsWith("+json", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal);
    }

    /// <returns>Null where it is longer than is taken.</returns>
    /// <exception cref="BadHttpRequestException">It ends too early.</exception>
    public static Task<byte[]?> BodyAsync(HttpContext context) => RequestBody.ReadAsync(context, LongestBody, Patience);

    /// <summary>The articles in it. Of a document that states no id, the parameter <c>id</c> of the address is it, and <c>url</c> is its own address.</summary>
    /// <param name="zone">The zone of dates that name none.</param>
    public static async Task<IReadOnlyList<ArticleIntake>> ReadAsync(byte[] body, HttpRequest request, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (!Lines.Contains(TypeIn(request.ContentType)))
        {
            return ArticleFormats.Read(body, new ArticleOrigin(Place, zone)
            {
                ContentType = request.ContentType,
                FallbackId = request.Query["id"].FirstOrDefault(),
                Address = Uri.TryCreate(request.Query["url"].FirstOrDefault(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null,
            });
        }
        var intakes = new List<ArticleIntake>();
        await foreach (var intake in ArticleFiles.ReadLinesAsync(new MemoryStream(body, writable: false), Place, zone, cancellationToken))
            intakes.Add(intake);
        return intakes.Count > 0 ? intakes : [new RefusedArticle(Place, "is empty")];
    }

    private static string TypeIn(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
