namespace NewsBot.Core.Archive;

/// <summary>What the archive holds, as one viewpoint sees it.</summary>
/// <param name="Newest">The latest publication date among them.</param>
public sealed record Holdings(int Articles, int Passages, int Claims, int Sources, NewsDate? Newest)
{
    public static Holdings None { get; } = new(0, 0, 0, 0, null);
}
