using NewsBot.Core.Indexing;

namespace NewsBot.Feeds;

/// <summary>A file in one of the formats of the web and of news systems.</summary>
internal static class FormatFile
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".xhtml"] = "application/xhtml+xml",
        [".xml"] = "application/xml",
        [".rss"] = "application/rss+xml",
        [".atom"] = "application/atom+xml",
        [".rdf"] = "application/rdf+xml",
        [".nitf"] = "application/xml",
        [".json"] = "application/json",
        [".ninjs"] = "application/json",
    };

    public static IEnumerable<string> Extensions => Types.Keys;

    /// <summary>The media type that the file's name stands for; null for other files.</summary>
    public static string? TypeOf(string path) => Types.GetValueOrDefault(Path.GetExtension(path));

    /// <param name="type">The media type; null where nothing tells it.</param>
    public static async Task<IReadOnlyList<ArticleIntake>> ReadAsync(Stream stream, string path, string? type, FileNames names, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (await BoundedFile.ReadAsync(stream, ArticleFiles.LongestArticle, cancellationToken) is not { } bytes)
            return [new RefusedArticle(path, $"is longer than {ArticleFiles.LongestArticle >> 20} MB")];
        var name = Path.GetFileNameWithoutExtension(path);
        var intakes = ArticleFormats.Read(bytes, new ArticleOrigin(path, zone) { ContentType = type, FallbackId = name });
        return [.. intakes.Select(intake => intake is TakenArticle taken && taken.Article.Id.Value == name ? Named(taken, path, names) : intake)];
    }

    /// <summary>An article that has only its file's name for an id has it alone.</summary>
    private static ArticleIntake Named(TakenArticle taken, string path, FileNames names) => names.TryTake(path, out _, out var other)
        ? taken
        : new RefusedArticle(path, $"has the same name as {other}, and neither has an address or an id: rename one of them");
}
