using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>How much of a page is read. What a parser has open it looks through at each tag, so that a page that closes nothing would take the square of its length.</summary>
internal sealed class HtmlBounds(string html)
{
    /// <summary>How deep elements may lie in one another: several times what the deepest real pages have.</summary>
    public const int Deepest = 256;

    /// <summary>The most elements. Formatting elements that nobody closes are made again in each paragraph, so that a small page can have any number.</summary>
    public const int Most = 200_000;

    /// <summary>The most marks that a tag could begin with. End tags that end nothing make no element, and are looked up all the same.</summary>
    public const int MostMarks = 1_000_000;

    /// <summary>For a refusal, behind "has".</summary>
    public static readonly string InWords = $"more elements than are read ({Most}, {Deepest} of them within one another)";

    /// <summary>No element takes less to write; a feed has thousands of small documents.</summary>
    private readonly int _most = Math.Min(Most, 1000 + html.Length / 3);

    /// <summary>How deep the templates lie whose content these are: it is a tree of its own.</summary>
    private readonly Dictionary<INode, int> _templates = [];

    private IElement? _before;

    /// <summary>How many elements there are.</summary>
    public int Elements { get; private set; }

    /// <summary>How many steps were taken to see how deep they lie.</summary>
    public long Steps { get; private set; }

    public bool HasTooManyMarks => html.Length > MostMarks && html.AsSpan().Count('<') > MostMarks;

    /// <summary>Counts an element that has just been made. Where it lies is known when the next one is: it stands in the tree by then.</summary>
    /// <exception cref="TooMuchHtmlException">There are too many, or they lie too deep.</exception>
    public void Count(IElement element)
    {
        var depth = _before is null ? 0 : DepthOf(_before);
        if (++Elements > _most || depth > Deepest)
            throw new TooMuchHtmlException();
        if (_before is IHtmlTemplateElement { Content: { } content })
            _templates[content] = depth;
        _before = element;
    }

    private int DepthOf(INode node)
    {
        var depth = 0;
        while (node.Parent is { } above && depth <= Deepest)
        {
            depth++;
            node = above;
        }
        Steps += depth;
        return depth + _templates.GetValueOrDefault(node);
    }
}

/// <summary>A page has more than is read of one.</summary>
internal sealed class TooMuchHtmlException : Exception;
