using AngleSharp.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>A row of figures: its cells belong together. A row that lays a page out does not read as one.</summary>
internal static class TableRow
{
    /// <summary>A cell of more code units is a column of the page and not a cell of a table.</summary>
    private const int LongestCell = 120;

    /// <returns>The cells with a bar between; null for what is no row of short cells.</returns>
    public static string? Read(IElement row, Func<IElement, bool> leavesOut)
    {
        if (row.LocalName != "tr")
            return null;
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th" && !leavesOut(cell)).ToList();
        if (cells.Count < 2 || cells.Exists(IsColumn))
            return null;
        return string.Join(" | ", cells.Select(cell => PlainText.Line(cell.TextContent)).Where(text => text.Length > 0));
    }

    private static bool IsColumn(IElement cell) =>
        cell.ChildElementCount > 8 || cell.QuerySelector("a, br, p, div, ul, ol, table, h1, h2, h3, script, style, img, form") is not null || cell.TextContent.Length > LongestCell;
}
