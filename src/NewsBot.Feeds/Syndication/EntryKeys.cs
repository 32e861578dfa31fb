using NewsBot.Core.Archive;

namespace NewsBot.Feeds.Syndication;

/// <summary>What the entries of a feed are known by. A feed may change its ids at every turn; links that lead to one article each stay.</summary>
internal sealed class EntryKeys
{
    private readonly Dictionary<string, HashSet<string>> _titlesAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly string _feed;

    /// <param name="feed">What tells the ids of this feed from those of others.</param>
    public EntryKeys(IEnumerable<EntryElement> entries, string feed)
    {
        _feed = feed;
        foreach (var entry in entries)
        {
            if (ArticleKey.Of(entry.Link?.AbsoluteUri) is { } link)
                (_titlesAt.TryGetValue(link, out var titles) ? titles : _titlesAt[link] = new HashSet<string>(StringComparer.Ordinal)).Add(entry.Title ?? "");
            if (entry.Id is { } id)
                _ids[id] = _ids.GetValueOrDefault(id) + 1;
        }
    }

    public string Of(EntryElement entry)
    {
        // One page for entries with several titles is a list of them, not an article.
        if (ArticleKey.Of(entry.Link?.AbsoluteUri) is { } link && _titlesAt[link].Count == 1)
            return ArticleKey.Shortened(link)!;
        if (entry.Id is { } id && _ids[id] == 1)
            return ArticleKey.Shortened(IsGlobal(id) ? ArticleKey.Of(id) ?? id : $"{_feed}#{id}")!;
        return $"{ArticleKey.Shortened(_feed)![..Math.Min(_feed.Length, 200)]}#{ArticleKey.Hash($"{entry.Title ?? PlainText.Line(entry.Summary?.Value)}\n{entry.Published}")}";
    }

    /// <summary>A URI names one thing everywhere; a number or a word does only in its feed.</summary>
    private static bool IsGlobal(string id) =>
        ArticleAddress.TryParse(id, out _) || id.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || id.StartsWith("tag:", StringComparison.OrdinalIgnoreCase);
}
