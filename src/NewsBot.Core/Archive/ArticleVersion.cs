namespace NewsBot.Core.Archive;

/// <summary>One version of an article with everything that it claims.</summary>
/// <param name="Taken">When it was taken in; null where a version of the program kept it that did not note this.</param>
/// <param name="Claims">In the article's order.</param>
public sealed record ArticleVersion(ArticleHead Article, DateTimeOffset? Taken, IReadOnlyList<Claim> Claims)
{
    /// <summary>When its embargo ended; null where it had none.</summary>
    public DateTimeOffset? Opened { get; init; }

    /// <summary>Whether it could be seen before an instant. What was taken in at a time that nobody noted is old.</summary>
    public bool WasSeenBefore(DateTimeOffset instant) => (Taken is null || Taken < instant) && (Opened is null || Opened <= instant);
}
