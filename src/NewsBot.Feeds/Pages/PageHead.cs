using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>What a page states of its article: linked data first, then microdata, then its head, then what is printed.</summary>
internal sealed partial class PageHead
{
    private readonly IDocument _document;
    private readonly PageTags _tags;
    private readonly Uri? _address;
    private readonly string? _heading;

    public PageHead(IDocument document, Uri? address)
    {
        (_document, _tags) = (document, new PageTags(document));
        _address = document.QuerySelector("base[href]")?.Attribute("href") is { } href && Uri.TryCreate(address ?? new Uri("about:blank"), href, out var based) && based.IsAbsoluteUri ? based : address;
        _heading = document.QuerySelectorAll("h1").Take(10).Select(h1 => h1.Words()).FirstOrDefault(text => text.Length > 0);
        Linked = LinkedArticle.Find(JsonLd.In(document), IsThis);
        Url = Addresses(address).FirstOrDefault() ?? address?.AbsoluteUri;
    }

    public LinkedArticle? Linked { get; }

    /// <summary>The page's own address: the canonical one, unless that is another outlet's.</summary>
    public string? Url { get; }

    public string? Outlet => Linked?.Outlet ?? _tags.Item("publisher") ?? _tags.Outlet;

    public string Title
    {
        get
        {
            var stated = PlainText.Line(Linked?.Headline is { } headline ? PlainHeadline(headline) : _tags.Item("headline") ?? _tags.Title ?? _heading ?? _document.QuerySelector("title")?.Words());
            // Search engines want headlines short, and some outlets cut them for it.
            var isCut = stated.EndsWith('…') || stated.EndsWith("...", StringComparison.Ordinal);
            return isCut && _heading?.StartsWith(stated.TrimEnd('.', '…', ' '), StringComparison.Ordinal) == true ? _heading : WithoutOutlet(stated);
        }
    }

    public string? Byline
    {
        get
        {
            var authors = Linked?.Authors is { Count: > 0 } linked ? linked : _tags.Items("author") is { Count: > 0 } items ? items : _tags.Authors is { Count: > 0 } named ? named : Printed();
            var names = authors.Select(name => By().Replace(PlainText.Line(name), "")).Where(name => name.Length is > 0 and < 200).Distinct().ToList();
            return names.Count == 0 ? null : string.Join(", ", names);
        }
    }

    public string? Published => Linked?.Published ?? _tags.Item("datePublished") ?? _tags.Published ?? PrintedDate() ?? Labelled(PublishedLabel());

    public string? Updated => Linked?.Updated ?? _tags.Item("dateModified") ?? _tags.Updated ?? Labelled(UpdatedLabel());

    public string? Language => Linked?.Language ?? _tags.Item("inLanguage") ?? _tags.Language;

    public IReadOnlyList<string> Embargoes => [.. Linked?.Embargoes ?? [], .. _tags.Embargoes];

    public IReadOnlyList<string> Audiences => _tags.Audiences;

    /// <summary>Absolute, where it can be made so.</summary>
    public string? Resolved(string? link) => link is not null && Uri.TryCreate(_address ?? new Uri("about:blank"), link, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private IEnumerable<string> Addresses(Uri? address) => new[] { _tags.Canonical, Linked?.Url, _tags.Item("mainEntityOfPage") }
        .Select(Resolved).OfType<string>()
        .Where(url => ArticleKey.Of(url) is not null && (address is null || Uri.Compare(new Uri(url), address, UriComponents.Host, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0));

    private bool IsThis(string? stated) => stated is not null
        && (stated == _heading || stated == _tags.Title || (ArticleKey.Of(Resolved(stated)) is { } key && (key == ArticleKey.Of(_address?.AbsoluteUri) || key == ArticleKey.Of(Resolved(_tags.Canonical)))));

    /// <summary>Headlines of linked data are at times HTML.</summary>
    private static string PlainHeadline(string headline) =>
        headline.AsSpan().ContainsAny('<', '&') && Html.Parse(headline)?.Body is { } body ? body.TextContent : headline;

    /// <summary>Without " | Outlet" at its end, where the page says that it is the outlet's.</summary>
    private string WithoutOutlet(string title)
    {
        foreach (var outlet in new[] { PlainText.Line(Outlet), PlainText.Line(_tags.Outlet) }.Where(outlet => outlet.Length > 0))
        {
            if (!title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase))
                continue;
            var cut = Separator().Replace(title[..^outlet.Length], "");
            if (cut.Length > 0 && cut.Length + outlet.Length + 1 < title.Length)
                return cut;
        }
        return title;
    }

    private List<string> Printed() => [.. _document.QuerySelectorAll("[rel~=author], .byline, .author").Take(10).Select(element => element.Words()).Where(text => text.Length is > 0 and < 80).Take(1)];

    private string? PrintedDate() =>
        (_document.QuerySelector("time[pubdate][datetime], article time[datetime], main time[datetime]") ?? _document.QuerySelector("time[datetime]"))?.Attribute("datetime")
        ?? _document.QuerySelectorAll("time, [class*=date i], [class*=publi i], [class*=timestamp i], [class*=byline i], [id*=date i]").Take(50)
            .Select(element => element.ChildElementCount > 10 ? "" : element.Words()).FirstOrDefault(text => FeedDate.Read(text, TimeZoneInfo.Utc) is not null);

    /// <summary>A line that says what day it is of, whatever element it stands in: "Published 5 May 2026 at 14:30".</summary>
    private string? Labelled(Regex label) => _document.QuerySelectorAll("p, div, span, i, em, b, strong, small, font, td, li").Where(element => element.ChildElementCount == 0).Take(2000)
        .Select(element => element.Words()).FirstOrDefault(text => text.Length < 80 && label.IsMatch(text) && FeedDate.Read(text, TimeZoneInfo.Utc) is not null);

    [GeneratedRegex("^(?:first )?(?:published|posted|issued)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex PublishedLabel();

    [GeneratedRegex("^(?:last )?(?:updated|modified)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex UpdatedLabel();

    [GeneratedRegex(@"\s*(?:\||::|[-–—·•»:])\s*$")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^by:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
