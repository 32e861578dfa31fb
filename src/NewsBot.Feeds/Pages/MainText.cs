using AngleSharp.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>The densest text of a page: the smallest element with nearly all content in it, from its first paragraph to its last.</summary>
internal static class MainText
{
    /// <summary>An element with this share of the content words around it is gone into.</summary>
    private const double Dominating = 0.7;

    /// <summary>An article element with this share of the page's content words is the article.</summary>
    private const double Holding = 0.4;

    /// <summary>In words.</summary>
    private const int LongestLabel = 12;

    public static IReadOnlyList<TextBlock> Find(IElement body)
    {
        var furniture = new PageFurniture(body);
        var blocks = TextBlocks.Of(body, furniture.IsFurniture);
        var isContent = ContentBlocks.Classify(blocks);
        var words = Weigh(blocks, isContent, body);
        if (words.GetValueOrDefault(body) == 0)
            return [.. blocks.Where(block => block.LinkDensity <= ContentBlocks.MostLinked)];
        var main = Descend(Start(body, words), words);
        var below = Enumerable.Range(0, blocks.Count).Where(i => IsBelow(blocks[i].Element, main)).ToList();
        return Cut(below, blocks, isContent);
    }

    /// <summary>The content words below each element.</summary>
    private static Dictionary<IElement, int> Weigh(IReadOnlyList<TextBlock> blocks, bool[] isContent, IElement body)
    {
        var words = new Dictionary<IElement, int>();
        foreach (var (i, block) in blocks.Index())
        {
            if (!isContent[i])
                continue;
            for (var element = block.Element; element is not null; element = element == body ? null : element.ParentElement)
                words[element] = words.GetValueOrDefault(element) + block.Words;
        }
        return words;
    }

    private static IElement Start(IElement body, Dictionary<IElement, int> words)
    {
        var least = Holding * words[body];
        foreach (var selector in (string[])["article, [role=article]", "main, [role=main]"])
        {
            var holding = body.QuerySelectorAll(selector).Where(element => words.GetValueOrDefault(element) >= least).ToList();
            if (holding.Count > 0)
                return holding.MaxBy(element => words[element])!;
        }
        return body;
    }

    private static IElement Descend(IElement from, Dictionary<IElement, int> words)
    {
        while (true)
        {
            var inside = from.Children.Where(words.ContainsKey).MaxBy(child => words[child]);
            if (inside is null or { LocalName: "p" or "blockquote" or "li" or "pre" or "tr" or "h1" or "h2" or "h3" } || words[inside] < Dominating * words[from])
                return from;
            from = inside;
        }
    }

    /// <summary>From the first content block to the last, with short paragraphs before and after that stand with them. Links in between go, and headings that nothing follows.</summary>
    private static List<TextBlock> Cut(List<int> below, IReadOnlyList<TextBlock> blocks, bool[] isContent)
    {
        var content = below.Where(i => isContent[i] && blocks[i].Element.LocalName != "h1").ToList();
        if (content.Count == 0)
            return [];
        var parents = content.Where(i => blocks[i].Element.LocalName == "p").Select(i => blocks[i].Element.ParentElement).ToHashSet();
        return
        [
            .. below
                .Where(i => blocks[i].LinkDensity <= ContentBlocks.MostLinked && blocks[i].Element.LocalName != "h1")
                .Where(i => (i >= content[0] && i <= content[^1]) || (blocks[i].Element.LocalName == "p" && parents.Contains(blocks[i].Element.ParentElement)))
                .Select(i => blocks[i])
                .SkipWhile(block => IsLabel(block) && block.Element.LocalName is not ("h2" or "h3" or "h4")).Reverse().SkipWhile(IsLabel).Reverse(),
        ];
    }

    /// <summary>A line that is no sentence: a writer's name, a date, a heading that nothing follows, what a page is filed under.</summary>
    private static bool IsLabel(TextBlock block) =>
        block.Words <= LongestLabel && block.Element.LocalName is not ("li" or "tr" or "blockquote") && block.Text[^1] is not ('.' or '!' or '?' or '…' or '”' or '"' or '’' or '\'' or ')');

    private static bool IsBelow(IElement element, IElement main)
    {
        for (var above = element; above is not null; above = above.ParentElement)
        {
            if (above == main)
                return true;
        }
        return false;
    }
}
