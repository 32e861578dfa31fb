using System.Net;
using System.Text.RegularExpressions;

namespace NewsBot.Feeds.Syndication;

/// <summary>Whether an entry's text is the article or makes readers come for it.</summary>
internal static partial class Teaser
{
    /// <summary>Text that stands where whole articles do is whole from this many words on.</summary>
    private const int WholeContent = 60;

    /// <summary>Text that stands where summaries do is whole from this many words on, in more than one paragraph.</summary>
    private const int WholeSummary = 200;

    /// <param name="isContent">Whether it stands where a feed puts articles (<c>content:encoded</c>, Atom's <c>content</c>).</param>
    /// <param name="markup">The text as it came: what leads on to the page is no part of the text any more.</param>
    public static bool IsWhole(string text, string markup, bool isContent)
    {
        var words = PlainText.Words(text);
        var end = PlainText.Line(WebUtility.HtmlDecode(Tag().Replace(markup.Length > 1000 ? markup[^1000..] : markup, " ")));
        return !Ends().IsMatch(end.Length > 200 ? end[^200..] : end)
            && (isContent ? words >= WholeContent : words >= WholeSummary && text.Contains('\n', StringComparison.Ordinal));
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:continue|keep) reading[^\n]{0,80}|read (?:more|on|the (?:full|whole|rest)[^\n]{0,60})|full (?:story|article)[^\n]{0,40}|subscribe to (?:read|continue)[^\n]{0,60})\s*[»→>.…\])]*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();
}
