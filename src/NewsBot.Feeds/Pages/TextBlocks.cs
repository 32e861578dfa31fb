using System.Text;
using AngleSharp.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>The text below a node as a reader sees it, block by block.</summary>
/// <remarks>White space collapses as https://www.w3.org/TR/css-text-3/#white-space-rules has it; two line breaks in a row end a paragraph, as old pages write it.</remarks>
internal sealed class TextBlocks
{
    /// <summary>More than any article's text, in code units; what a page has behind it is left out.</summary>
    public const int Longest = 4_000_000;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rb", "ruby", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "rp", "rt",
    };

    private readonly Func<IElement, bool> _leavesOut;
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _length;
    private int _linkedWords;
    private int _breaks;
    private bool _isApart;

    private TextBlocks(Func<IElement, bool> leavesOut) => _leavesOut = leavesOut;

    /// <param name="leavesOut">Which elements are not read, with all below them.</param>
    public static IReadOnlyList<TextBlock> Of(IElement root, Func<IElement, bool> leavesOut)
    {
        var blocks = new TextBlocks(leavesOut);
        blocks.WalkBelow(root, root, isPre: false);
        blocks.End(root);
        return blocks._blocks;
    }

    private void WalkBelow(INode node, IElement block, bool isPre)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                Append(text.Data, isPre, block);
            else if (child is IElement element && !_leavesOut(element))
                Walk(element, block, isPre);
        }
    }

    private void Walk(IElement element, IElement block, bool isPre)
    {
        if (element.LocalName == "br")
        {
            _breaks++;
            return;
        }
        if (TableRow.Read(element, _leavesOut) is { } cells)
        {
            End(block);
            Append(cells, isPre: false, element);
            End(element);
            return;
        }
        if (!Inline.Contains(element.LocalName))
        {
            End(block);
            WalkBelow(element, element, isPre || element.LocalName == "pre");
            End(element);
            return;
        }
        // Browsers set the marks of a q.
        var isQuoted = element.LocalName == "q" && element.Words() is [not ('“' or '"' or '«' or '„' or '‘'), ..];
        if (isQuoted)
            Append("“", isPre, block);
        var start = _text.Length;
        WalkBelow(element, block, isPre);
        if (element.LocalName == "a" && start < _text.Length)
            _linkedWords += PlainText.Words(_text.ToString(start, _text.Length - start));
        if (isQuoted)
            Append("”", isPre, block);
    }

    private void Append(string text, bool isPre, IElement block)
    {
        foreach (var c in text)
        {
            if (PlainText.IsUnseen(c))
                continue;
            if (isPre && c == '\n')
                _breaks++;
            else if (char.IsWhiteSpace(c))
                _isApart = true;
            else
                AppendSeen(c, block);
        }
    }

    private void AppendSeen(char c, IElement block)
    {
        if (_breaks > 1)
            End(block);
        if (_text.Length > 0 && _breaks == 1)
            _text.Append('\n');
        else if (_text.Length > 0 && _isApart)
            _text.Append(' ');
        (_breaks, _isApart) = (0, false);
        if (_length < Longest)
            _text.Append(c);
        _length++;
    }

    private void End(IElement block)
    {
        if (_text.Length > 0)
        {
            var text = _text.ToString().Trim();
            var words = PlainText.Words(text);
            if (text.Length > 0)
                _blocks.Add(new TextBlock(Utf8Text.IsText(text) ? text : PlainText.Line(text), words, Math.Min(words, _linkedWords), block));
        }
        _text.Clear();
        (_linkedWords, _breaks, _isApart) = (0, 0, false);
    }
}
