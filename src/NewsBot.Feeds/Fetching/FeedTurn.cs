using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>One reading of a feed, while its entries are gone through.</summary>
/// <param name="others">All feeds, by place.</param>
internal sealed class FeedTurn(Feed feed, FeedDocument document, IReadOnlyDictionary<string, Feed> others)
{
    /// <summary>Pages fetched in one poll; further ones wait for the next.</summary>
    private const int MostPages = 50;

    private readonly HashSet<string> _present = document.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<ArticleId> _claimed = [];
    private int _pages = MostPages;

    public Feed Feed => feed;

    public Feed? Other(string place) => place == feed.Place ? null : others.GetValueOrDefault(place);

    /// <summary>Whether an entry of that key stands in the feed now.</summary>
    public bool Has(string key) => _present.Contains(key);

    /// <summary>Whether an entry of this reading has become the article.</summary>
    public bool IsClaimed(ArticleId article) => _claimed.Contains(article);

    public void Claim(ArticleId article) => _claimed.Add(article);

    /// <returns>False where no further page is fetched this time.</returns>
    public bool TakePage() => _pages-- > 0;
}
