using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>What came of fetching something.</summary>
/// <param name="Outcome">Read: <see cref="Body"/> is all of it. Unchanged: it is what it was.</param>
/// <param name="Line">The same in words for whoever runs the bot; goes on after the feed's name.</param>
public sealed record FetchResult(FeedOutcome Outcome, string Line)
{
    /// <summary>Decompressed, in the encoding in which it came.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The media type with its parameters, as the server says it.</summary>
    public string? ContentType { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Where it was found, after redirects; null where it was not.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where it has moved for good (301, 308); null where it has not.</summary>
    public Uri? Moved { get; init; }

    /// <summary>How long the server asks to be left alone, of a failure; how long it says that nothing will change, of what was read.</summary>
    public TimeSpan? Asked { get; init; }
}
