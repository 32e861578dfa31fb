using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsBot.Feeds.Pages;

/// <summary>HTML as a tree. Nothing is run and nothing is fetched.</summary>
internal static class Html
{
    /// <returns>Null for a page of more than is read.</returns>
    public static IHtmlDocument? Parse(string html) => Parse(html, new HtmlBounds(html));

    /// <param name="bounds">Tells afterwards how much was read.</param>
    internal static IHtmlDocument? Parse(string html, HtmlBounds bounds)
    {
        if (bounds.HasTooManyMarks)
            return null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            // The bounds come first: a parser that flattens what is deep still walks through all that is open.
            MaximumDepth = 2 * HtmlBounds.Deepest,
            SkipComments = true,
            DisableElementPositionTracking = true,
            OnCreated = (element, _) => bounds.Count(element),
        });
        try
        {
            return parser.ParseDocument(html);
        }
        catch (TooMuchHtmlException)
        {
            return null;
        }
    }

    public static string? Attribute(this IElement element, string name) => element.GetAttribute(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The first words below a node, in one line: what is a headline or a name has no more. Elements that lie in one another would else be gone through again for each.</summary>
    public static string Words(this INode node)
    {
        const int most = 2000;
        var words = new System.Text.StringBuilder();
        foreach (var text in node.Descendants<IText>())
        {
            words.Append(text.Data, 0, Math.Min(text.Data.Length, most - words.Length));
            if (words.Length == most)
                break;
        }
        return PlainText.Line(words.ToString());
    }
}
