using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>An entry of a feed, or a file of a folder, that was seen before.</summary>
/// <param name="Key">What it is known by within its feed.</param>
/// <param name="Print">A hash of what it said: with another one it has changed. Empty where it could not be taken in yet.</param>
/// <param name="Seen">When it was last noted as standing there.</param>
public sealed record SeenEntry(string Key, string Print, DateTimeOffset Seen)
{
    /// <summary>The article that it became; null for none, and where another feed brought that article.</summary>
    public ArticleId? Article { get; init; }

    /// <summary>How often its page could not be had.</summary>
    public int Misses { get; init; }

    /// <summary>The page that its text came from; null where the text stood in the feed.</summary>
    public SeenPage? Page { get; init; }
}

/// <summary>An article's page, which is looked at again for corrections.</summary>
/// <param name="First">When it was first read.</param>
/// <param name="Looks">How often it was looked at again since.</param>
/// <param name="Due">When it is looked at next; null: no more.</param>
public sealed record SeenPage(string Address, DateTimeOffset First, int Looks, DateTimeOffset? Due)
{
    /// <summary>A hash of what its article said.</summary>
    public string Print { get; init; } = "";

    /// <summary>What the feed says of the article beside its text, as JSON: it holds when the page is read again, too.</summary>
    public string Stated { get; init; } = "";

    public string? ETag { get; init; }

    public string? LastModified { get; init; }
}
