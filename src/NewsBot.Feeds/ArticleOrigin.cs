namespace NewsBot.Feeds;

/// <summary>Where bytes that may be articles came from.</summary>
/// <param name="Place">How refusals name them: a file, or an address.</param>
/// <param name="Zone">The zone of dates that name none.</param>
public sealed record ArticleOrigin(string Place, TimeZoneInfo Zone)
{
    /// <summary>The media type that came with them, with its parameters (<c>text/html; charset=utf-8</c>), or the one that a file's name stands for; null where there is none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The address that they were fetched from, after redirects; relative links are resolved against it. Null for a file.</summary>
    public Uri? Address { get; init; }

    /// <summary>The id of an article that states neither an id nor an address.</summary>
    public string? FallbackId { get; init; }

    /// <summary>The media type alone, in lower case.</summary>
    internal string MediaType => (ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
