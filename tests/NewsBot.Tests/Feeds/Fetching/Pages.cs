using System.Net;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>Feeds and pages to serve.</summary>
internal static class Pages
{
    /// <summary>A whole article's worth of words.</summary>
    public static string Story(string what) =>
        $"The ferry to the outer islands will {what} from the first of June on, the harbour master Ada Lindqvist said at the quay on Monday morning. “We have waited nine years for this,” she told the crowd that had come to see the first boat of the season leave for the islands. About 41% of the islanders take the ferry at least once a week, according to the Sound Institute, and most of them before eight in the morning.";

    public static string Feed(params string[] items) => Channel("", items);

    /// <param name="head">What stands in the channel before its items.</param>
    public static string Channel(string head, params string[] items) =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>The Sound Courier</title>{head}{string.Concat(items)}</channel></rss>""";

    /// <summary>An item with all of its article in it.</summary>
    public static string Whole(string? link, string guid, string title, string text, string more = "") =>
        $"<item><title>{title}</title>{(link is null ? "" : $"<link>{link}</link>")}<guid isPermaLink=\"false\">{guid}</guid>{more}<content:encoded><![CDATA[<p>{text}</p>]]></content:encoded></item>";

    /// <summary>An item that makes readers come for the article.</summary>
    public static string Teaser(Uri link, string guid, string title, string teaser) =>
        $"<item><title>{title}</title><link>{link}</link><guid isPermaLink=\"false\">{guid}</guid><description>{teaser} …</description></item>";

    public static string Of(string title, string text, string head = "") =>
        $"<!doctype html><html><head><title>{WebUtility.HtmlEncode(title)}</title>{head}</head><body><article><h1>{WebUtility.HtmlEncode(title)}</h1><p>{WebUtility.HtmlEncode(text)}</p></article></body></html>";
}
