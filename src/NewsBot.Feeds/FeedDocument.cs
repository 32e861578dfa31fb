using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Syndication;
using NewsBot.Feeds.Xml;

namespace NewsBot.Feeds;

/// <summary>A feed as it came: RSS 2.0 and its ancestors, RSS 1.0 (RDF), Atom.</summary>
/// <param name="Title">Null where it has none.</param>
/// <param name="Entries">In the feed's order; of entries that are one article, the first.</param>
public sealed record FeedDocument(string? Title, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>The most entries; of a longer feed the first ones are read.</summary>
    public const int MostEntries = 10_000;

    /// <summary>How many entries stand in it beyond the <see cref="MostEntries"/> that are read.</summary>
    public int LeftOut { get; init; }

    /// <summary>How long the feed says that it need not be asked again; null where it does not say.</summary>
    public TimeSpan? Rhythm { get; init; }

    /// <summary>Reads a feed.</summary>
    /// <param name="fault">Why it is none, for the feed's status; without the place.</param>
    public static bool TryRead(ReadOnlyMemory<byte> body, ArticleOrigin origin, [NotNullWhen(true)] out FeedDocument? feed, [NotNullWhen(false)] out string? fault)
    {
        feed = null;
        if (!WebText.TryDecode(body.Span, origin.ContentType, out var text, out fault))
            return false;
        var look = ArticleLooks.Of(text);
        if (look != ArticleLook.Xml)
        {
            fault = look == ArticleLook.Html ? "is a web page (HTML), not a feed: name the address of its RSS or Atom feed" : "is no feed: RSS and Atom are XML";
            return false;
        }
        if (SafeXml.Read(text, out fault) is not { } root)
        {
            fault ??= "is not XML: it has no element";
            return false;
        }
        feed = Of(root, origin);
        fault = feed is null ? $"is XML of a kind that is no feed: its root is <{root.Name.LocalName}>; RSS, RDF and Atom are read" : null;
        return feed is not null;
    }

    internal static FeedDocument? Of(XElement root, ArticleOrigin origin)
    {
        var name = root.Name.LocalName.ToLowerInvariant();
        var channel = name == "feed" ? root : name is "rss" or "rdf" ? root.Of("channel").FirstOrDefault() ?? root : null;
        if (channel is null)
            return null;
        var items = channel.Of("item").Concat(channel.Of("entry")).Concat(name is "rss" or "rdf" && channel != root ? root.Of("item") : []).ToList();
        var elements = items.Take(MostEntries).Select(item => new EntryElement(item, origin.Address)).ToList();
        var title = FeedText.Title(channel.Of("title").FirstOrDefault());
        var home = origin.Address ?? new EntryElement(channel, null).Link;
        var keys = new EntryKeys(elements, home is null ? title ?? "feed" : ArticleKey.Of(home.AbsoluteUri) ?? home.Host);
        var language = channel.Of("language").Line() ?? channel.Attribute(XNamespace.Xml + "lang")?.Value;
        var entries = elements.Select(element => FeedEntries.Read(element, keys.Of(element), origin.Zone) is var entry
            ? entry with { Outlet = entry.Outlet ?? title, Language = entry.Language ?? language } : entry);
        return new FeedDocument(title, [.. entries.DistinctBy(entry => entry.Key)]) { LeftOut = items.Count - elements.Count, Rhythm = FeedRhythm.Of(channel) };
    }

    /// <summary>Each entry's text as an article, in order.</summary>
    /// <param name="place">How refusals name the feed; each entry's place is that with its number, which counts from 1.</param>
    public IReadOnlyList<ArticleIntake> Take(string place)
    {
        List<ArticleIntake> intakes = [.. Entries.Select((entry, index) => entry.Take($"{place}#{index + 1}"))];
        if (Entries.Count == 0)
            intakes.Add(new RefusedArticle(place, "is a feed without entries"));
        if (LeftOut > 0)
            intakes.Add(new RefusedArticle(place, $"has {LeftOut} entries more than the {MostEntries} that are read"));
        return intakes;
    }
}
