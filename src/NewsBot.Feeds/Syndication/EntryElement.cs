using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsBot.Feeds.Xml;

namespace NewsBot.Feeds.Syndication;

/// <summary>An <c>item</c> of RSS or an <c>entry</c> of Atom (https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287), with the modules that both use.</summary>
internal sealed partial class EntryElement(XElement entry, Uri? address)
{
    /// <summary>Far more than any article has, in code units of markup.</summary>
    private const int LongestMarkup = 2_000_000;

    public string? Id => entry.Of("guid").Line() ?? entry.Of("id").Line() ?? entry.Attribute(XName.Get("about", XmlSpace.Rdf))?.Value;

    public string? Title => FeedText.Title(entry.Of("title").FirstOrDefault()) ?? entry.Of(XmlSpace.DublinCore, "title").Line();

    public Uri? Link => Links().Select(Resolved).FirstOrDefault(link => link is not null);

    public IReadOnlyList<string> Authors =>
    [
        .. entry.Of(XmlSpace.DublinCore, "creator").Select(creator => PlainText.Line(creator.Value))
            .Concat(entry.Of("author").Select(author => author.Of("name").Line() ?? Mailed().Replace(PlainText.Short(author.Value) ?? "", "${name}")))
            .Where(name => name.Length > 0 && !name.Contains('@', StringComparison.Ordinal)).Distinct().Take(20),
    ];

    public string? Published => entry.Of("pubDate").Line() ?? entry.Of("published").Line() ?? entry.Of("issued").Line() ?? entry.Of(XmlSpace.DublinCore, "date").Line()
        ?? entry.Of(XmlSpace.Terms, "issued").Line() ?? entry.Of(XmlSpace.Terms, "created").Line() ?? entry.Of("date").Line();

    public string? Updated => entry.Of("updated").Line() ?? entry.Of("modified").Line() ?? entry.Of(XmlSpace.Atom, "updated").Line() ?? entry.Of(XmlSpace.Terms, "modified").Line();

    public string? Outlet => entry.Of("source").Select(source => FeedText.Title(source.Of("title").FirstOrDefault()) ?? (source.HasElements ? null : PlainText.Line(source.Value))).FirstOrDefault()
        ?? entry.Of(XmlSpace.DublinCore, "publisher").Line();

    public string? Language => entry.Attribute(XNamespace.Xml + "lang")?.Value ?? entry.Of(XmlSpace.DublinCore, "language").Line();

    /// <summary>What any module calls an embargo, and when what Dublin Core calls available or valid begins (https://web.resource.org/rss/1.0/modules/dcterms/).</summary>
    public IEnumerable<string> Embargoes => entry.Elements().Where(child => EmbargoNames.Means(child.Name.LocalName)).Select(child => child.Value)
        .Concat(entry.Of(XmlSpace.Terms, "available").Select(period => PeriodStart.Of(period.Value, ofDate: true)))
        .Concat(entry.Of(XmlSpace.Terms, "valid").Select(period => PeriodStart.Of(period.Value, ofDate: false)));

    /// <summary>Whether it is not to be seen yet (https://www.rfc-editor.org/rfc/rfc5023#section-13.1.1).</summary>
    public bool IsDraft => entry.Elements().Where(child => child.Name.LocalName == "control" && child.Name.NamespaceName is XmlSpace.App or XmlSpace.OldApp)
        .SelectMany(control => control.Elements()).Any(child => child.Name.LocalName == "draft" && PlainText.Line(child.Value).Equals("yes", StringComparison.OrdinalIgnoreCase));

    /// <summary>Of the modules of news systems alone: Dublin Core's audience is whom a work is written for.</summary>
    public IEnumerable<string> Audiences => entry.Elements().Where(child => child.Name.LocalName is "audience" or "audiences" && child.Name.NamespaceName != XmlSpace.Terms)
        .SelectMany(child => child.HasElements ? child.Elements().Select(one => one.Value) : child.Value.Split(',')).Select(PlainText.Line).Where(name => name.Length > 0);

    public XElement? Content => entry.Of(XmlSpace.Content, "encoded").Concat(entry.Of("content").Where(content => content.Stated("src") is null)).MaxBy(content => content.Value.Length);

    public XElement? Summary => entry.Of("description").Concat(entry.Of("summary")).Concat(entry.Of(XmlSpace.DublinCore, "description")).FirstOrDefault(summary => summary.Value.Length > 0);

    public bool IsTooLong => entry.Value.Length > LongestMarkup;

    private IEnumerable<string?> Links()
    {
        yield return entry.Of(XmlSpace.FeedBurner, "origLink").Line();
        foreach (var link in entry.Of("link"))
        {
            if (link.Stated("href") is { } href && (link.Stated("rel") ?? "alternate") == "alternate")
                yield return href;
            else if (link.Stated("href") is null)
                yield return PlainText.Line(link.Value);
        }
        if (entry.Of("guid").FirstOrDefault() is { } guid && guid.Stated("isPermaLink") != "false")
            yield return PlainText.Line(guid.Value) is var text && text.Contains("://", StringComparison.Ordinal) ? text : null;
        yield return entry.Attribute(XName.Get("about", XmlSpace.Rdf))?.Value;
    }

    private Uri? Resolved(string? link)
    {
        var based = entry.AncestorsAndSelf().Select(element => element.Attribute(XNamespace.Xml + "base")?.Value).FirstOrDefault(value => value is not null) is { } stated
            && Uri.TryCreate(address ?? new Uri("about:blank"), stated, out var ownBase) ? ownBase : address;
        return !string.IsNullOrWhiteSpace(link) && Uri.TryCreate(based ?? new Uri("about:blank"), link, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
    }

    /// <summary>RSS wants an address of mail, with the name in brackets.</summary>
    [GeneratedRegex(@"^\S+@\S+\s*\((?<name>[^)]+)\)$")]
    private static partial Regex Mailed();
}
