namespace NewsBot.Feeds;

/// <summary>How much work a parser has with the marks of a Markdown text that nothing closes: for each it looks through what follows, so that a small file could take hours.</summary>
internal static class MarkdownWork
{
    /// <summary>Several thousand times what the longest real articles take.</summary>
    public const long Most = 100_000_000;

    /// <summary>Characters that are looked through one by one, as far as can be told beforehand; what is searched or counted faster weighs as much less.</summary>
    public static long Of(string markdown) => Marks(markdown) + (Headings(markdown) / 16);

    /// <summary>From each link's address to the next blank, and from each comment's beginning to its end.</summary>
    private static long Marks(string markdown)
    {
        var (blank, commentEnd, links, comments) = (markdown.Length, markdown.Length, 0L, 0L);
        for (var i = markdown.Length - 1; i >= 0; i--)
        {
            var rest = markdown.AsSpan(i);
            if (char.IsWhiteSpace(rest[0]))
                blank = i;
            else if (rest.StartsWith("]("))
                links += blank - i;
            else if (rest.StartsWith("-->"))
                commentEnd = i;
            else if (rest.StartsWith("<!--"))
                comments += commentEnd - i;
        }
        return links + (comments / 32);
    }

    /// <summary>A line that underlines a heading takes the paragraph before it out of all there are.</summary>
    private static long Headings(string markdown)
    {
        var (lines, underlines) = (0L, 0L);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            lines++;
            var mark = line.Trim();
            if (mark.Length > 0 && mark[0] is '=' or '-' && mark.IndexOfAnyExcept(mark[0]) < 0)
                underlines++;
        }
        return lines * underlines;
    }
}
