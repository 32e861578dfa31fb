namespace NewsBot.Feeds.Xml;

/// <summary>What stands before a document's first element.</summary>
internal static class XmlProlog
{
    /// <summary>The document from its first element on. The declaration is left out (the text is decoded already), and the document type of NITF, which names the format and nothing else.</summary>
    /// <param name="fault">Why it is not read: any other document type, since one can name files and grow without end.</param>
    public static string Skip(string text, out int linesBefore, out string? fault)
    {
        fault = null;
        linesBefore = 0;
        var at = 0;
        while (true)
        {
            at = text.AsSpan(at).IndexOfAnyExcept(" \t\r\n\uFEFF") is >= 0 and var blanks ? at + blanks : text.Length;
            var rest = text.AsSpan(at);
            var end = rest.StartsWith("<?") ? After(rest, "?>")
                : rest.StartsWith("<!--") ? After(rest, "-->")
                : rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? TypeEnd(rest, out fault)
                : 0;
            if (fault is not null)
                return "";
            if (end <= 0)
                break;
            at += end;
        }
        linesBefore = text.AsSpan(0, at).Count('\n');
        return text[at..];
    }

    private static int After(ReadOnlySpan<char> text, string mark) => text.IndexOf(mark) is >= 0 and var end ? end + mark.Length : 0;

    private static int TypeEnd(ReadOnlySpan<char> type, out string? fault)
    {
        var end = type.IndexOfAny('>', '[');
        var isOfNitf = end > 0 && type[end] == '>' && type[9..end].TrimStart().StartsWith("nitf", StringComparison.OrdinalIgnoreCase);
        fault = isOfNitf ? null : "has a document type declaration (<!DOCTYPE …>), which can name files and grow without end: it is never read; take it out";
        return end + 1;
    }
}
