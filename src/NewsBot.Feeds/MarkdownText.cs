using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsBot.Feeds;

/// <summary>Markdown as the plain text that a reader sees: a paragraph a line with a blank line between, links as their words, no marks.</summary>
/// <remarks>https://spec.commonmark.org/0.31.2/; images and HTML are left out.</remarks>
internal static class MarkdownText
{
    /// <param name="takesHeading">Whether the first heading of the first level is the title, and then not a part of the text.</param>
    /// <param name="heading">That heading; null where none is taken.</param>
    /// <returns>False for what is nested more deeply than can be read.</returns>
    public static bool TryRead(string markdown, bool takesHeading, out string? heading, out string text)
    {
        heading = null;
        text = "";
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown);
        }
        catch (ArgumentException)
        {
            return false;
        }
        var top = !takesHeading ? null : document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        heading = top is null ? null : Words(top.Inline);
        text = string.Join("\n\n", document.Where(block => block != top).SelectMany(Paragraphs).Where(paragraph => paragraph.Length > 0));
        return true;
    }

    private static IEnumerable<string> Paragraphs(Block block) => block switch
    {
        CodeBlock code => [code.Lines.ToString().TrimEnd()],
        HtmlBlock or LinkReferenceDefinitionGroup => [],
        ContainerBlock container => container.SelectMany(Paragraphs),
        LeafBlock leaf => [Words(leaf.Inline)],
        _ => [],
    };

    private static string Words(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        if (inlines is not null)
            Append(words, inlines);
        return words.ToString().Trim();
    }

    private static void Append(StringBuilder words, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline line:
                    words.Append(line.IsHard ? '\n' : ' ');
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case AutolinkInline address:
                    words.Append(address.Url);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case DelimiterInline mark:
                    words.Append(mark.ToLiteral());
                    Append(words, mark);
                    break;
                case ContainerInline container:
                    Append(words, container);
                    break;
            }
        }
    }
}
