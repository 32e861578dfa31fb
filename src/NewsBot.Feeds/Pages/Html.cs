using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsBot.Feeds.Pages;

/// <summary>HTML as a tree. Nothing is run and nothing is fetched.</summary>
internal static class Html
{
    public const int Deepest = 256;

    /// <summary>The most elements. Formatting elements that nobody closes are made again in each paragraph, so that a small page can have any number.</summary>
    public const int Most = 200_000;

    /// <returns>Null for a page of more elements than are read.</returns>
    public static IHtmlDocument? Parse(string html)
    {
        if (!OpenElements.AreFew(html))
            return null;
        var count = 0;
        // No element takes less to write; a feed has thousands of small documents.
        var most = Math.Min(Most, 1000 + html.Length / 3);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = Deepest,
            SkipComments = true,
            DisableElementPositionTracking = true,
            OnCreated = (_, _) =>
            {
                if (++count > most)
                    throw new TooManyElementsException();
            },
        });
        try
        {
            return parser.ParseDocument(html);
        }
        catch (TooManyElementsException)
        {
            return null;
        }
    }

    public static string? Attribute(this IElement element, string name) => element.GetAttribute(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private sealed class TooManyElementsException : Exception;
}
