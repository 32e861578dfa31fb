namespace NewsBot.Core.Indexing;

/// <summary>How a poll ended.</summary>
public enum FeedOutcome
{
    /// <summary>It was read, whether or not anything in it was new.</summary>
    Read,

    /// <summary>It is what it was.</summary>
    Unchanged,

    /// <summary>It asks to be left alone for a while (429, 503).</summary>
    Busy,

    /// <summary>Whoever asks may not see it (401, 403), or it leads to where nothing is fetched from.</summary>
    Refused,

    /// <summary>It is not there any more (404, 410).</summary>
    Gone,

    /// <summary>It could not be fetched or read.</summary>
    Failed,
}

/// <summary>What is known of a feed from poll to poll.</summary>
public sealed record FeedState
{
    public static FeedState New { get; } = new();

    public FeedOutcome? Outcome { get; init; }

    /// <summary>What came of the last poll, in one line for whoever runs the bot.</summary>
    public string Line { get; init; } = "not polled yet";

    public DateTimeOffset? Polled { get; init; }

    /// <summary>When it is polled next; null: at once.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When something new last stood in it.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>When its entries were last noted as standing in it.</summary>
    public DateTimeOffset? Noted { get; init; }

    /// <summary>How many polls failed one after another.</summary>
    public int Failures { get; init; }

    /// <summary>Since when it is in trouble; null where it is not.</summary>
    public DateTimeOffset? TroubleSince { get; init; }

    /// <summary>How long the feed or its server wants to be left alone between two polls; null where neither says.</summary>
    public TimeSpan? Asked { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Where it has moved for good; null where it is where it was.</summary>
    public string? Moved { get; init; }

    /// <summary>Whether its own host lay on this machine or its own network when it was first asked; null where it was not yet.</summary>
    public bool? IsInside { get; init; }

    /// <summary>A hash of what was last read whole; null where something of it is still to be taken in.</summary>
    public string? Body { get; init; }

    /// <summary>How many articles it brought; with <see cref="Updated"/>, since it was set up.</summary>
    public long Added { get; init; }

    /// <summary>How many new versions of articles it brought.</summary>
    public long Updated { get; init; }

    /// <summary>Whether what it brought is left out here, for somebody who may not see it.</summary>
    public bool IsWithheld { get; init; }

    public bool IsInTrouble => Outcome is not (null or FeedOutcome.Read or FeedOutcome.Unchanged);
}

/// <summary>A feed, and how it stands.</summary>
public sealed record FeedStanding(Feed Feed, FeedState State)
{
    /// <summary>As it is shown to somebody of these audiences: what a feed brings tells whether articles came in, and those of some readers' feed are theirs alone. Its trouble is shown to everyone.</summary>
    public FeedStanding For(IReadOnlyCollection<string> audiences) => Feed.Audiences.Count == 0 || Feed.Audiences.Intersect(audiences, StringComparer.OrdinalIgnoreCase).Any() ? this
        : State.IsInTrouble ? this with { State = FeedState.New with { IsWithheld = true, Line = State.Line, Outcome = State.Outcome, TroubleSince = State.TroubleSince, Failures = State.Failures } }
        : this with { State = FeedState.New with { IsWithheld = true, Line = $"what it brings is shown to {string.Join(", ", Feed.Audiences)} alone" } };
}
