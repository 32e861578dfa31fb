namespace NewsBot.Feeds.Xml;

/// <summary>The namespaces that feeds use.</summary>
internal static class XmlSpace
{
    public const string App = "http://www.w3.org/2007/app";

    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Atom's publishing protocol as it was before it was a standard.</summary>
    public const string OldApp = "http://purl.org/atom/app#";

    /// <summary>Atom as it was before it was a standard.</summary>
    public const string OldAtom = "http://purl.org/atom/ns#";

    public const string Content = "http://purl.org/rss/1.0/modules/content/";

    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public const string FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0";

    public const string Media = "http://search.yahoo.com/mrss/";

    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public const string Rss1 = "http://purl.org/rss/1.0/";

    public const string Syndication = "http://purl.org/rss/1.0/modules/syndication/";

    public const string Terms = "http://purl.org/dc/terms/";
}
