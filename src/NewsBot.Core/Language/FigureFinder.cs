using NewsBot.Core.Archive;

namespace NewsBot.Core.Language;

/// <summary>Finds the figures of a text as values, in digits and in words.</summary>
public static class FigureFinder
{
    /// <returns>In order, none overlapping another; spans in <paramref name="text"/>.</returns>
    public static IReadOnlyList<Figure> Find(string text) => [];
}
