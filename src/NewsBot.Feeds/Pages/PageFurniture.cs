using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>What stands on a page beside the article: menus, captions, related links, letters to sign up for, cookie notices, comments.</summary>
internal sealed partial class PageFurniture
{
    /// <summary>How often an element is measured: hostile pages name all they have a sidebar.</summary>
    private const int MostMeasured = 64;

    private static readonly FrozenSet<string> Tags = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "textarea", "input", "iframe", "object", "embed", "svg", "math", "canvas",
        "audio", "video", "picture", "figcaption", "dialog", "menu", "head", "title", "address", "rp", "rt", "source", "track", "map",
    ]);

    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(["navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar", "alert"]);

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "ad", "ads", "adslot", "advert", "adverts", "advertisement", "advertising", "author", "authors", "bio", "breadcrumb", "breadcrumbs", "byline", "bylines", "caption", "captions",
        "comment", "comments", "consent", "cookie", "cookies", "correction-form", "credit", "credits", "dateline-meta", "gdpr", "login", "menu", "modal", "nav", "navbar", "navigation",
        "newsletter", "newsletters", "outbrain", "pagination", "paywall", "popup", "popular", "promo", "promotion", "pubdate", "recirc", "recirculation", "recommended", "recommendations",
        "related", "share", "sharing", "sidebar", "signup", "skip", "social", "sponsor", "sponsored", "subscribe", "subscription", "taboola", "tags", "timestamp", "toolbar", "trending",
    ]);

    private static readonly string[] Pairs = ["read-more", "readmore", "most-read", "most-viewed", "sign-up", "see-also", "also-read", "more-stories", "more-on", "sr-only", "visually-hidden", "screen-reader", "post-meta", "article-meta", "entry-meta"];

    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(["html", "body", "main"]);

    private readonly int _pageLength;
    private int _measured;

    /// <summary>What the article itself is in, whatever it is called.</summary>
    private readonly HashSet<IElement> _holds = [];

    public PageFurniture(IElement body)
    {
        _pageLength = body.TextContent.Length;
        foreach (var part in body.QuerySelectorAll("h1, [itemprop~=articleBody]"))
        {
            for (var element = part; element is not null && _holds.Add(element);)
                element = element.ParentElement;
        }
    }

    /// <summary>What no reader of any text sees as a part of it: also in the body of a feed's entry.</summary>
    public static bool IsUnread(IElement element) =>
        Tags.Contains(element.LocalName) || element.LocalName.StartsWith("amp-", StringComparison.Ordinal) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && Hidden().IsMatch(style));

    public bool IsFurniture(IElement element)
    {
        if (Kept.Contains(element.LocalName))
            return false;
        if (IsUnread(element) || element.LocalName == "header" || Roles.Contains(element.GetAttribute("role") ?? "") || element.GetAttribute("aria-hidden") == "true")
            return !_holds.Contains(element);
        if (element.LocalName == "time" && element.Closest("p, li, blockquote, td") is null)
            return true;
        if (element.GetAttribute("itemprop") is "author" or "datePublished" or "dateModified" or "publisher" or "headline")
            return element.QuerySelector("p") is null;
        return IsNamedSo(element) && !_holds.Contains(element) && !IsMost(element);
    }

    private static bool IsNamedSo(IElement element)
    {
        // Within a paragraph a class says how words look.
        if (element.GetAttribute("class") is null && element.Id is null || element.LocalName is "span" or "a" or "b" or "i" or "em" or "strong" && element.Closest("p, li, blockquote") is not null)
            return false;
        foreach (var name in $"{element.GetAttribute("class")} {element.Id}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(32))
        {
            var parts = Camel().Replace(name, "-").ToLowerInvariant().Split(['-', '_', ':'], StringSplitOptions.RemoveEmptyEntries);
            if (parts is [] or ["has" or "no" or "not" or "with" or "without" or "is" or "js", ..])
                continue;
            var whole = string.Join('-', parts);
            if (parts.Any(Words.Contains) || Array.Exists(Pairs, pair => whole.Contains(pair, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    private bool IsMost(IElement element) => _measured++ < MostMeasured && element.TextContent.Length > 0.8 * _pageLength;

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Camel();
}
