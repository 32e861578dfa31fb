using System.Xml.Linq;
using NewsBot.Feeds.Pages;
using NewsBot.Feeds.Xml;

namespace NewsBot.Feeds.Syndication;

/// <summary>Text of a feed as markup: whatever its type says, escaped HTML, HTML in CDATA or XHTML.</summary>
internal static class FeedText
{
    /// <summary>The content as HTML, or as text where it is none.</summary>
    public static string Markup(XElement element)
    {
        var type = element.Stated("type")?.ToLowerInvariant() ?? "";
        if (element.HasElements && type is not ("text" or "html" or "text/html"))
            return string.Concat(element.Nodes().Select(node => node is XElement child ? XmlMarkup.ToHtml(child) : System.Net.WebUtility.HtmlEncode((node as XText)?.Value ?? "")));
        return element.HasElements ? XmlMarkup.ToHtml(element) : element.Value;
    }

    /// <summary>The text that a reader sees; null for more than is read.</summary>
    public static string? Plain(XElement element)
    {
        if (element.Stated("type") is "text" or "text/plain" && !element.HasElements)
            return PlainText.Paragraphs(element.Value);
        var markup = Markup(element);
        if (!HtmlText.IsHtml(markup) && !markup.Contains('<', StringComparison.Ordinal))
            return PlainText.Paragraphs(System.Net.WebUtility.HtmlDecode(markup));
        return HtmlText.Of(markup);
    }

    /// <summary>A title in one line; those that are escaped twice too.</summary>
    public static string? Title(XElement? element)
    {
        if (element is null)
            return null;
        var text = element.Stated("type") is "text" && element.Name.NamespaceName == XmlSpace.Atom ? element.Value : Unescaped(Markup(element));
        return PlainText.Short(text);
    }

    private static string Unescaped(string markup) =>
        !markup.AsSpan().ContainsAny('<', '&') ? markup : Html.Parse("<!doctype html><body>" + Spared(markup))?.Body?.TextContent ?? markup;

    /// <summary>Less-than signs that open no tag stay what they are.</summary>
    private static string Spared(string markup) => markup.Replace("< ", "&lt; ", StringComparison.Ordinal);
}
