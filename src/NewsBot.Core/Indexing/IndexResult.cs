using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>What became of one article that came in.</summary>
/// <param name="Place">Where it came from: a file, or <c>file:line</c>.</param>
public abstract record IndexResult(string Place);

/// <summary>The article is in the archive.</summary>
/// <param name="Passages">How many passages it was read to have; 0 where it was held already and not read.</param>
/// <param name="Claims">How many claims, the writer's own among them; 0 where it was held already and not read.</param>
public sealed record KeptArticle(string Place, ArticleId Id, string Title, StoreOutcome Outcome, int Passages, int Claims) : IndexResult(Place)
{
    /// <summary>Whether who is told of it sees it in the archive now, be it withdrawn.</summary>
    public bool IsSeen { get; init; } = true;
}

/// <summary>The article is not in the archive.</summary>
/// <param name="Id">Null where none could be told.</param>
public sealed record LeftOutArticle(string Place, ArticleId? Id, string Reason) : IndexResult(Place);
