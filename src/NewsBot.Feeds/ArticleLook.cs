namespace NewsBot.Feeds;

/// <summary>What kind of document a text looks like, whatever its name or media type says.</summary>
internal enum ArticleLook
{
    Unknown,
    Json,
    Html,
    Xml,
}

/// <summary>Tells kinds of documents from their first characters.</summary>
internal static class ArticleLooks
{
    /// <summary>How far a document is looked into, in code units.</summary>
    private const int Opening = 4096;

    public static ArticleLook Of(string text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n\uFEFF");
        start = start[..Math.Min(start.Length, Opening)];
        if (start.IsEmpty)
            return ArticleLook.Unknown;
        if (start[0] is '{' or '[')
            return ArticleLook.Json;
        if (start[0] != '<')
            return ArticleLook.Unknown;
        var isXml = start.StartsWith("<?xml") || Opens(start, "<rss") || Opens(start, "<feed") || Opens(start, "<rdf:RDF") || Opens(start, "<nitf");
        return Opens(start, "<html") || Opens(start, "<!doctype html") || (!isXml && Opens(start, "<body", "<head", "<div", "<p>", "<article", "<meta", "<h1", "<table")) ? ArticleLook.Html : ArticleLook.Xml;
    }

    private static bool Opens(ReadOnlySpan<char> start, params ReadOnlySpan<string> elements)
    {
        foreach (var element in elements)
        {
            var at = start.IndexOf(element, StringComparison.OrdinalIgnoreCase);
            // An element that stands within another one is not what the document is.
            if (at >= 0 && !start[..at].ContainsAnyElement())
                return true;
        }
        return false;
    }

    /// <summary>Whether an element opens: comments, declarations and instructions are none.</summary>
    private static bool ContainsAnyElement(this ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is >= 0 and var mark && mark + 1 < text.Length)
        {
            if (char.IsLetter(text[mark + 1]))
                return true;
            var comment = text[mark..].StartsWith("<!--") ? text[mark..].IndexOf("-->") : -1;
            text = comment < 0 ? text[(mark + 1)..] : text[(mark + comment)..];
        }
        return false;
    }
}
