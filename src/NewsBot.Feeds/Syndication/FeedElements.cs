using System.Xml.Linq;
using NewsBot.Feeds.Xml;

namespace NewsBot.Feeds.Syndication;

/// <summary>What stands below an element of a feed, by its name in RSS, Atom or one of their modules.</summary>
internal static class FeedElements
{
    /// <summary>The elements of RSS and Atom themselves: in no namespace, or in one of theirs, which some feeds spell wrongly.</summary>
    public static IEnumerable<XElement> Of(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && IsCore(child));

    public static IEnumerable<XElement> Of(this XElement element, string space, string name) => element.Elements(XName.Get(name, space));

    /// <summary>The text of the first one that has any, in one line.</summary>
    public static string? Line(this IEnumerable<XElement> elements) => elements.Select(element => PlainText.Line(element.Value)).FirstOrDefault(text => text.Length > 0);

    public static string? Stated(this XElement element, string name) => element.Attribute(XName.Get(name)) is { } attribute && !string.IsNullOrWhiteSpace(attribute.Value) ? attribute.Value.Trim() : null;

    private static bool IsCore(XElement element) =>
        element.Name.NamespaceName is "" or XmlSpace.Atom or XmlSpace.OldAtom or XmlSpace.Rss1 or "http://my.netscape.com/rdf/simple/0.9/" || element.Name.Namespace == element.AncestorsAndSelf().Last().Name.Namespace
        || element.Name.NamespaceName.Contains("backend.userland.com", StringComparison.Ordinal) || element.Name.NamespaceName.Contains("blogs.law.harvard.edu/tech/rss", StringComparison.Ordinal);
}
