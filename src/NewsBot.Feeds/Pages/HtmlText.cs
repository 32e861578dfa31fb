using System.Text.RegularExpressions;

namespace NewsBot.Feeds.Pages;

/// <summary>The text of a piece of HTML that is an article's body already: a feed's entry, a news item.</summary>
internal static partial class HtmlText
{
    /// <summary>A block that is nearly all link leads elsewhere ("Continue reading").</summary>
    private const double LeadsElsewhere = 0.75;

    /// <returns>Paragraphs with a blank line between; null for more elements than are read.</returns>
    public static string? Of(string html) => Blocks(html) is { } blocks ? Join(blocks) : null;

    public static string Join(IEnumerable<TextBlock> blocks) => string.Join("\n\n", blocks.Select(block => block.Text));

    /// <summary>Whether it looks like HTML and not like text.</summary>
    public static bool IsHtml(string text) => text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase) || text.Contains("<p>", StringComparison.OrdinalIgnoreCase)
        || text.Contains("/>", StringComparison.Ordinal);

    private static IReadOnlyList<TextBlock>? Blocks(string html)
    {
        if (Html.Parse("<!doctype html><body>" + html)?.Body is not { } body)
            return null;
        var blocks = TextBlocks.Of(body, PageFurniture.IsUnread);
        var last = blocks.Count - 1;
        while (last > 0 && blocks[last].LinkDensity > LeadsElsewhere)
            last--;
        return [.. blocks.Take(last + 1).Select((block, i) => i == last ? block with { Text = Onwards().Replace(block.Text, "") } : block).Where(block => block.Text.Length > 0 && !Signature().IsMatch(block.Text))];
    }

    /// <summary>What leads from a teaser to its page.</summary>
    [GeneratedRegex(@"\s*\[?(?:read more|continue reading|keep reading)\]?[ »→>.…]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Onwards();

    /// <summary>The line that WordPress puts below each entry of its feeds.</summary>
    [GeneratedRegex(@"^The post [^\n]{1,300} (?:first appeared|appeared first) on [^\n]{1,200}\.?$")]
    private static partial Regex Signature();
}
