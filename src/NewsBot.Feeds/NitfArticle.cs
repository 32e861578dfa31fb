using System.Xml.Linq;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Pages;
using NewsBot.Feeds.Syndication;

namespace NewsBot.Feeds;

/// <summary>A news item in NITF 3.x, the IPTC's News Industry Text Format.</summary>
/// <remarks>https://www.iptc.org/std/NITF/3.4/documentation/nitf-documentation.html; names count without their namespace, of which the versions have several.
/// A <c>du-key</c> is used again after a time that its provider sets, so that it is nobody's id; <c>doc-scope</c> is what receivers sort by and keeps nobody out; <c>date.expire</c> ends how long
/// an item is news, and takes nothing out of an archive.</remarks>
internal static class NitfArticle
{
    public static bool IsOne(XElement root) => root.Name.LocalName.Equals("nitf", StringComparison.OrdinalIgnoreCase);

    /// <summary>The item; where it takes back other documents, that too, and first.</summary>
    public static IReadOnlyList<ArticleIntake> Read(XElement nitf, ArticleOrigin origin)
    {
        var docdata = Below(nitf, "docdata").FirstOrDefault();
        var id = docdata is null ? null : Below(docdata, "doc-id").Select(element => element.Stated("id-string")).FirstOrDefault(text => text is not null);
        var other = docdata?.Stated("management-doc-idref") is { } reference && reference != id ? reference : null;
        if (Withdrawal(docdata?.Stated("management-status")) is { } withdrawal)
            return [Withdrawn(id, origin, $"{withdrawal} (management-status)"), .. other is null ? [] : new[] { Withdrawn(other, origin, $"{withdrawal} (management-doc-idref)") }];
        return
        [
            .. other is not null && Withdrawal(docdata?.Stated("management-idref-status")) is { } taken ? new[] { Withdrawn(other, origin, $"{taken} (management-idref-status)") } : [],
            Item(nitf, docdata, id, origin),
        ];
    }

    private static ArticleIntake Item(XElement nitf, XElement? docdata, string? id, ArticleOrigin origin)
    {
        var embargoes = Embargoes(nitf, docdata);
        if (!embargoes.Any(date => !string.IsNullOrWhiteSpace(date)) && Undated(docdata) is { } undated)
            return new RefusedArticle(origin.Place, undated);
        var head = Below(nitf, "body.head").FirstOrDefault() ?? nitf;
        var text = Below(nitf, "body.content").Select(content => HtmlText.Of(XmlMarkup.ToHtml(content, Renamed))).ToList();
        if (text.Contains(null))
            return new RefusedArticle(origin.Place, $"has in its text {HtmlBounds.InWords}");
        var issued = Norm(docdata, "date.issue") ?? Below(nitf, "pubdata").Select(element => element.Stated("date.publication")).FirstOrDefault() ?? Norm(head, "story.date");
        var revised = Below(nitf, "revision-history").Select(element => element.Stated("norm")).LastOrDefault(norm => norm is not null);
        return new DraftArticle
        {
            Id = id,
            Title = Line(head, "hl1") ?? Line(head, "hedline") ?? Line(nitf, "title"),
            Text = string.Join("\n\n", text.Where(part => part!.Length > 0)),
            Outlet = Line(head, "distributor") ?? Line(docdata, "copyrite.holder") ?? Below(nitf, "doc.copyright").Select(element => element.Stated("holder")).FirstOrDefault(),
            Byline = Byline(head),
            Published = issued,
            Updated = revised,
            Embargoes = embargoes,
            Audiences = [.. Metas(nitf).Where(meta => meta.Name is "audience").SelectMany(meta => meta.Content.Split(',')).Select(name => name.Trim()).Where(name => name.Length > 0)],
            Language = nitf.Attribute(XNamespace.Xml + "lang")?.Value ?? nitf.Stated("baselang"),
        }.Take(origin);
    }

    private static string? Withdrawal(string? status) => status?.ToLowerInvariant() switch
    {
        "canceled" or "cancelled" => "was cancelled by its provider",
        "withheld" => "is withheld by its provider",
        _ => null,
    };

    private static RefusedArticle Withdrawn(string? id, ArticleOrigin origin, string reason) =>
        new(origin.Place, reason) { Withdrawn = ArticleId.TryParse(ArticleKey.Shortened(id), out var withdrawn) ? withdrawn : null };

    /// <summary>Why it may not be shown yet where no date of release is stated: it is not withdrawn by that.</summary>
    private static string? Undated(XElement? docdata) => docdata is null ? null
        : docdata.Stated("management-status")?.Equals("embargoed", StringComparison.OrdinalIgnoreCase) is true ? "is under embargo (management-status “embargoed”) without saying until when: give date.release a norm"
        : Below(docdata, "ed-msg").Select(message => EmbargoNote.Refusal($"{message.Stated("msg-type")} {message.Stated("info")} {message.Value}")).FirstOrDefault(refusal => refusal is not null);

    private static IReadOnlyList<string> Embargoes(XElement nitf, XElement? docdata) =>
    [
        .. docdata is null ? [] : Below(docdata, "date.release").Select(release => release.Stated("norm") ?? release.Value),
        .. Metas(nitf).Where(meta => EmbargoNames.Means(meta.Name)).Select(meta => meta.Content),
    ];

    private static IEnumerable<(string Name, string Content)> Metas(XElement nitf) =>
        Below(nitf, "meta").Select(meta => ((meta.Stated("name") ?? "").ToLowerInvariant(), meta.Stated("content") ?? ""));

    /// <summary>The writers; where none is marked, the line without their title.</summary>
    private static string? Byline(XElement head)
    {
        var bylines = Below(head, "byline").ToList();
        var names = bylines.SelectMany(byline => Below(byline, "person")).Select(person => PlainText.Line(person.Value)).Where(name => name.Length > 0).ToList();
        if (names.Count == 0)
            names = [.. bylines.Select(byline => PlainText.Line(string.Concat(byline.Nodes().Where(node => node is not XElement { Name.LocalName: "byttl" }).Select(Value)))).Where(name => name.Length > 0)];
        return names.Count == 0 ? null : string.Join(", ", names.Select(name => name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name).Select(name => name.TrimEnd(',', ' ')));
    }

    private static string Value(XNode node) => node is XElement element ? element.Value : (node as XText)?.Value ?? "";

    private static string? Norm(XElement? within, string name) => within is null ? null : Below(within, name).Select(date => date.Stated("norm") ?? PlainText.Line(date.Value)).FirstOrDefault(date => date.Length > 0);

    private static string? Line(XElement? within, string name) => within is null ? null : Below(within, name).Line();

    private static IEnumerable<XElement> Below(XElement element, string name) => element.Descendants().Where(below => below.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The HTML for what stands in a body. Media with their captions, and what has no text of the article, are left out.</summary>
    private static string? Renamed(XElement element) => element.Name.LocalName.ToLowerInvariant() switch
    {
        "media" or "media-caption" or "custom-table" or "nitf-table-metadata" or "object.title" or "virtloc" or "datasource" or "byline" or "distributor" or "dateline" or "credit" => null,
        "p" or "q" or "br" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "pre" or "table" or "tbody" or "thead" or "tr" or "td" or "th" or "a" or "em" or "sub" or "sup" => element.Name.LocalName.ToLowerInvariant(),
        "bq" => "blockquote",
        "hl1" or "hl2" or "hedline" => "h2",
        "body.content" or "block" or "note" or "fn" or "nitf-table" or "abstract" => "div",
        "caption" => "figcaption",
        _ => "span",
    };
}
