namespace NewsBot.Feeds.Fetching;

/// <summary>Something to fetch over HTTP.</summary>
/// <param name="Address">Where to begin.</param>
/// <param name="Home">The feed's own address, as it was set up: of addresses that only a network of one's own reaches, those beside it alone are fetched.</param>
public sealed record FetchRequest(Uri Address, Uri Home)
{
    public const string Feeds = "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    public const string Pages = "text/html, application/xhtml+xml, */*;q=0.1";

    /// <summary>The header <c>Accept</c>.</summary>
    public string Accept { get; init; } = Feeds;

    /// <summary>What the server called the last version of it; null for none.</summary>
    public string? ETag { get; init; }

    /// <summary>Since when the last version is, in the server's own words; null for none.</summary>
    public string? LastModified { get; init; }
}
