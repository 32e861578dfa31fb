namespace NewsBot.Feeds.Pages;

/// <summary>How many elements of a page stand open at once. A parser looks through them at each tag, so that a page that closes none would take the square of its length.</summary>
internal static class OpenElements
{
    /// <summary>Several times what the deepest real pages have.</summary>
    public const int Most = 256;

    /// <summary>Elements that have no end or need none.</summary>
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot",
        "option", "optgroup", "rt", "rp", "html", "head", "body", "colgroup", "a",
    };

    public static bool AreFew(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        var (commentEnd, scriptEnd) = (html.LastIndexOf("-->", StringComparison.Ordinal), html.LastIndexOf("</script", StringComparison.OrdinalIgnoreCase));
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = at < 0 ? -1 : html.IndexOf('<', at + 1))
        {
            if (at < commentEnd && html.AsSpan(at).StartsWith("<!--"))
            {
                at = html.IndexOf("-->", at, StringComparison.Ordinal);
                continue;
            }
            var closes = html[at + 1] == '/';
            var name = Name(html, at + (closes ? 2 : 1));
            if (name.Length == 0 || Unclosed.Contains(name))
                continue;
            var opened = open.GetValueOrDefault(name);
            if (closes && opened == 0)
                continue;
            if (!closes && at < scriptEnd && name.Equals("script", StringComparison.OrdinalIgnoreCase))
            {
                at = html.IndexOf("</script", at, StringComparison.OrdinalIgnoreCase);
                continue;
            }
            open[name] = opened + (closes ? -1 : 1);
            count += closes ? -1 : 1;
            if (count > Most)
                return false;
        }
        return true;
    }

    private static string Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 20 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
            end++;
        return end > start && char.IsAsciiLetter(html[start]) ? html[start..end] : "";
    }
}
