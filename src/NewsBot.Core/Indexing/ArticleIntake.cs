using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>What comes in as one article: the article, or why it is none.</summary>
/// <param name="Place">Where it came from: a file, or <c>file:line</c> (lines count from 1).</param>
public abstract record ArticleIntake(string Place);

/// <summary>An article that is to be kept.</summary>
public sealed record TakenArticle(string Place, Article Article) : ArticleIntake(Place);

/// <summary>Something that is no article.</summary>
/// <param name="Reason">What is wrong and, where it is not plain, what would be right; without the place.</param>
public sealed record RefusedArticle(string Place, string Reason) : ArticleIntake(Place)
{
    /// <summary>The article that its provider cancels or withholds with this, which may have been taken in before; null for anything else.</summary>
    public ArticleId? Withdrawn { get; init; }
}
