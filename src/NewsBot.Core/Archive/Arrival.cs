namespace NewsBot.Core.Archive;

/// <summary>An article's newest version with when it came in.</summary>
/// <param name="Order">Its place in the order in which versions were taken in; later ones have higher numbers.</param>
/// <param name="Claims">How many claims stand in it.</param>
public sealed record Arrival(ArticleHead Article, long Order, int Claims)
{
    /// <summary>When it was taken in; null where a version of the program kept it that did not note this.</summary>
    public DateTimeOffset? Taken { get; init; }

    /// <summary>When its embargo ended; null where it had none.</summary>
    public DateTimeOffset? Opened { get; init; }

    /// <summary>From when on it could be seen; the beginning of time where that is not known.</summary>
    public DateTimeOffset Appeared => new[] { Taken, Opened }.Max() ?? DateTimeOffset.MinValue;
}

/// <summary>How far somebody has looked through what the archive took in.</summary>
/// <param name="Order">Every version up to this <see cref="Arrival.Order"/> was there to look at; 0 before the first.</param>
/// <param name="At">When: embargoes that ended later had not ended.</param>
public sealed record ArchiveMark(long Order, DateTimeOffset At);
