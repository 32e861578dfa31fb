namespace NewsBot.Feeds.Pages;

/// <summary>Which blocks of a page are content and which are boilerplate.</summary>
/// <remarks>
/// The decision tree over words and link density of a block and its neighbours of C. Kohlschütter, P. Fankhauser and W. Nejdl,
/// "Boilerplate detection using shallow text features", WSDM 2010, https://doi.org/10.1145/1718487.1718542 (algorithm 2).
/// </remarks>
internal static class ContentBlocks
{
    /// <summary>Above it a block is links with words around them.</summary>
    public const double MostLinked = 1.0 / 3;

    private const double MostLinkedBefore = 5.0 / 9;

    /// <summary>Of each block, whether it is content.</summary>
    public static bool[] Classify(IReadOnlyList<TextBlock> blocks)
    {
        var content = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
            content[i] = IsContent(i > 0 ? blocks[i - 1] : null, blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null);
        return content;
    }

    private static bool IsContent(TextBlock? previous, TextBlock current, TextBlock? next)
    {
        if (current.LinkDensity > MostLinked)
            return false;
        var nextWords = next?.Words ?? 0;
        if ((previous?.LinkDensity ?? 0) > MostLinkedBefore)
            return current.Words > 40 || nextWords > 17;
        return current.Words > 16 || nextWords > 15 || (previous?.Words ?? 0) > 4;
    }
}
