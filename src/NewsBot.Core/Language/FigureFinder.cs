using NewsBot.Core.Archive;
using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Language;

/// <summary>Finds the figures of a text as values, in digits and in words.</summary>
/// <remarks>
/// One pass in linear time; never throws. Years, dates, times of day, ordinals, scores and numbers that name something ("Boeing 737") are no figures;
/// neither is what has no exact value ("hundreds"), nor "one" alone. Shares in words are percentages, fractions of money and time are their exact decimals,
/// decades and centuries are years, basis points are points. A figure with a sign has its magnitude and is a change.
/// </remarks>
public static class FigureFinder
{
    /// <returns>In order, none overlapping another; spans in <paramref name="text"/>.</returns>
    public static IReadOnlyList<Figure> Find(string text)
    {
        var figures = new List<Figure>();
        var line = new LineTokens(text);
        for (var start = 0; start < text.Length;)
        {
            start = line.ReadLine(start);
            var first = figures.Count;
            for (var i = 0; i < line.Count;)
                i = CanBegin(line, i) ? FigureReader.Read(line, i, figures) : i + 1;
            FigurePeriods.Assign(line, figures, first);
            FigureMatter.Assign(line, figures, first);
        }
        return figures;
    }

    private static bool CanBegin(LineTokens line, int i) => line[i].Kind switch
    {
        FigureTokenKind.Digits => true,
        FigureTokenKind.Word => line[i].End - line[i].Start is 1 or 2 or (>= 3 and <= 12) && CanBeginNumber(line.Word(i)),
        _ => false,
    };

    private static bool CanBeginNumber(ReadOnlySpan<char> word) =>
        (word[0] | 0x20) is 'a' or 'e' or 'f' or 'h' or 'n' or 'o' or 's' or 't' or 'q' or 'd' or 'z'
        && (word.Length <= 2 ? word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase)
            : word.Equals("half", StringComparison.OrdinalIgnoreCase) || NumberWords.TryGet(word, out _) || Multiples.Is(word));
}
