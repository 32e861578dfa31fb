using System.Net;
using System.Text;
using System.Xml.Linq;

namespace NewsBot.Feeds.Syndication;

/// <summary>Markup that came as XML, written as HTML: so one reader of text serves them all.</summary>
internal static class XmlMarkup
{
    private static readonly string[] Void = ["br", "hr", "img", "wbr", "col"];

    /// <param name="rename">The HTML element for an element's local name; null for what is left out, with all below it.</param>
    public static string ToHtml(XElement element, Func<XElement, string?> rename)
    {
        var html = new StringBuilder();
        Append(html, element, rename);
        return html.ToString();
    }

    /// <summary>Elements of XHTML as they stand.</summary>
    public static string ToHtml(XElement element) => ToHtml(element, child => child.Name.LocalName);

    private static void Append(StringBuilder html, XElement element, Func<XElement, string?> rename)
    {
        if (rename(element) is not { } name)
            return;
        html.Append('<').Append(name);
        if (name == "a" && element.Attribute("href") is { } link)
            html.Append(" href=\"").Append(WebUtility.HtmlEncode(link.Value)).Append('"');
        html.Append('>');
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                html.Append(WebUtility.HtmlEncode(text.Value));
            else if (node is XElement child)
                Append(html, child, rename);
        }
        if (!Void.Contains(name, StringComparer.OrdinalIgnoreCase))
            html.Append("</").Append(name).Append('>');
    }
}
