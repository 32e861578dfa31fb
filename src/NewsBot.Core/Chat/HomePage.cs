using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>What a platform shows of the bot where nothing was asked: how to ask, one's watches, what the archive holds. Plain data; every text in it is untrusted.</summary>
/// <param name="Commands">In the order of the help.</param>
/// <param name="Holdings">As the reader sees the archive.</param>
/// <param name="Newest">The newest articles that the reader may see, newest first.</param>
public sealed record HomePage(IReadOnlyList<ChatCommand> Commands, Holdings Holdings, IReadOnlyList<ArticleHead> Newest)
{
    public IReadOnlyList<HomeWatch> Watches { get; init; } = [];
}

/// <summary>A watch of the reader's.</summary>
/// <param name="For">What it watches for.</param>
/// <param name="Stop">Ends it.</param>
public sealed record HomeWatch(string For, ActionKey Stop)
{
    /// <summary>Where it tells of what comes in, in words; null where that goes without saying.</summary>
    public string? Where { get; init; }
}

/// <summary>An article that somebody linked to: what it claims, and on whose word.</summary>
/// <param name="Claims">Best first.</param>
public sealed record LinkedArticle(ArticleHead Article, IReadOnlyList<CitedLine> Claims)
{
    /// <summary>How many claims the article has in all.</summary>
    public int ClaimCount { get; init; } = Claims.Count;

    /// <summary>What is said of it instead of its claims: that it was withdrawn.</summary>
    public string? Notice { get; init; }
}
