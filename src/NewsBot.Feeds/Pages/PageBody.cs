using AngleSharp.Html.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>The text of an article's page: the body that linked data states where it is whole, with the page's own paragraphs; then the one that microdata marks; then the densest text.</summary>
internal static class PageBody
{
    /// <summary>Paragraphs of the page with this share of the stated body's letters are that body, as it was set.</summary>
    private const double Same = 0.9;

    /// <summary>A stated body shorter than this share of what the page shows is an extract.</summary>
    private const double Whole = 0.8;

    /// <summary>Letters looked through; far more than the longest article takes.</summary>
    private const long MostCompared = 2_000_000_000;

    /// <returns>Paragraphs with a blank line between; empty where the page has no text.</returns>
    public static string Read(IHtmlDocument document, PageHead head)
    {
        if (document.Body is not { } body)
            return "";
        var title = PlainText.Letters(head.Title);
        var shown = Shown(body).Where(block => PlainText.Letters(block.Text) != title).ToList();
        if (head.Linked?.Body is not { } stated)
            return HtmlText.Join(shown);
        var text = HtmlText.IsHtml(stated) ? HtmlText.Of(stated) ?? "" : PlainText.Paragraphs(System.Net.WebUtility.HtmlDecode(stated));
        // Escaped twice is as frequent as escaped once.
        text = HtmlText.IsHtml(text) ? HtmlText.Of(text) ?? "" : text;
        return Chosen(text, shown);
    }

    private static string Chosen(string stated, List<TextBlock> shown)
    {
        var letters = PlainText.Letters(stated);
        var all = shown.Sum(block => PlainText.Letters(block.Text).Length);
        var isCut = stated.EndsWith('…') || stated.EndsWith("...", StringComparison.Ordinal) || (letters.Length < Whole * all && IsBeginning(letters, shown));
        if (letters.Length == 0 || (isCut && all >= letters.Length) || (long)shown.Count * letters.Length > MostCompared)
            return HtmlText.Join(shown);
        var same = Within(letters, shown);
        return same.Sum(block => PlainText.Letters(block.Text).Length) >= Same * letters.Length ? HtmlText.Join(same) : stated;
    }

    /// <summary>The blocks that stand in the text, in its order.</summary>
    private static List<TextBlock> Within(string letters, List<TextBlock> shown)
    {
        var same = new List<TextBlock>();
        var at = 0;
        foreach (var block in shown)
        {
            var found = letters.AsSpan(at).IndexOf(PlainText.Letters(block.Text), StringComparison.Ordinal);
            if (found < 0)
                continue;
            same.Add(block);
            at += found + PlainText.Letters(block.Text).Length;
        }
        return same;
    }

    /// <summary>Whether the page goes on where the stated body ends.</summary>
    private static bool IsBeginning(string letters, List<TextBlock> shown) => PlainText.Letters(HtmlText.Join(shown)).StartsWith(letters, StringComparison.Ordinal);

    private static IReadOnlyList<TextBlock> Shown(IHtmlElement body)
    {
        var furniture = new PageFurniture(body);
        var marked = body.QuerySelectorAll("[itemprop~=articleBody]").Where(element => element.ParentElement?.Closest("[itemprop~=articleBody]") is null).Take(1000)
            .SelectMany(element => TextBlocks.Of(element, furniture.IsFurniture)).Where(block => block.LinkDensity <= ContentBlocks.MostLinked && block.Element.LocalName != "h1").ToList();
        return marked.Sum(block => block.Words) > 0 ? marked : MainText.Find(body);
    }
}
