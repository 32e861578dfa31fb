using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>The words around a figure that say how exact it is.</summary>
internal static class FigureMargins
{
    private static readonly WordMap<FigureMargin> Single = new(
        ("over above exceeding exceeds exceeded topping topped surpassing surpassed", FigureMargin.Over), ("under below", FigureMargin.Under),
        ("about around roughly approximately approx nearly almost some circa ca virtually practically perhaps maybe estimated", FigureMargin.About));

    private static readonly WordSet MoreBeforeThan = new("more greater higher bigger larger longer older better");

    private static readonly WordSet FewerBeforeThan = new("fewer less lower smaller shorter younger worse");

    /// <summary>The margin words that end before token <paramref name="first"/>.</summary>
    /// <param name="before">Where they begin; <paramref name="first"/> where there are none.</param>
    public static FigureMargin Before(LineTokens line, int first, out int before)
    {
        before = first - 1;
        var margin = line.Mark(before) switch
        {
            // The end of a tag ("<b> 747") bounds nothing.
            '>' when line.Touches(before) => FigureMargin.Exact,
            '>' or '≥' => FigureMargin.Over,
            '<' or '≤' => FigureMargin.Under,
            '~' or '≈' or '±' => FigureMargin.About,
            _ => OfWords(line, ref before),
        };
        if (margin == FigureMargin.Exact)
            before = first;
        else if (line.IsWord(before - 1, "just") || line.IsWord(before - 1, "well") || line.IsWord(before - 1, "slightly") || line.IsWord(before - 1, "an"))
            before--;
        return margin;
    }

    /// <summary>Margin words after a figure: "or more", "or so", "+", "-plus".</summary>
    /// <param name="next">The token after the figure; moved past them.</param>
    public static FigureMargin After(LineTokens line, ref int next)
    {
        var at = line.PastHyphen(next);
        if ((line.Mark(next) == '+' && line.Touches(next)) || (at > next && line.IsWord(at, "plus")))
        {
            next = at + 1;
            return FigureMargin.Over;
        }
        if (!line.IsWord(next, "or"))
            return FigureMargin.Exact;
        var margin = line.Word(next + 1) switch
        {
            "more" or "higher" or "greater" or "over" or "older" or "longer" => FigureMargin.Over,
            "less" or "fewer" or "lower" or "under" or "younger" => FigureMargin.Under,
            "so" or "thereabouts" => FigureMargin.About,
            _ => FigureMargin.Exact,
        };
        if (margin != FigureMargin.Exact)
            next += 2;
        return margin;
    }

    private static FigureMargin OfWords(LineTokens line, ref int at)
    {
        var word = line.Word(at);
        if (word.IsEmpty)
            return FigureMargin.Exact;
        if (Single.TryGet(word, out var margin))
            return margin;
        var before = at - 1;
        var found = FigureMargin.Exact;
        if (line.IsWord(at, "than"))
            found = MoreBeforeThan.Has(line.Word(before)) ? FigureMargin.Over : FewerBeforeThan.Has(line.Word(before)) ? FigureMargin.Under : FigureMargin.Exact;
        else if (line.IsWord(before, "at"))
            found = line.IsWord(at, "least") ? FigureMargin.Over : line.IsWord(at, "most") ? FigureMargin.Under : FigureMargin.Exact;
        else if (line.IsWord(at, "to"))
            found = line.IsWord(before, "up") ? FigureMargin.Under : line.IsWord(before, "close") ? FigureMargin.About : FigureMargin.Exact;
        else if (line.IsWord(at, "of"))
            found = OfBound(line, ref before);
        else if (line.IsWord(at, "as") && line.IsWord(before - 1, "as"))
        {
            found = line.Word(before) switch
            {
                "many" or "much" or "high" => FigureMargin.Under,
                "few" or "little" or "low" => FigureMargin.Over,
                _ => FigureMargin.Exact,
            };
            before--;
        }
        if (found == FigureMargin.Exact)
            return found;
        at = before;
        if (!line.IsWord(at + 1, "than") || !(line.IsWord(at - 1, "no") || line.IsWord(at - 1, "not")))
            return found;
        at--;
        return found == FigureMargin.Over ? FigureMargin.Under : FigureMargin.Over;
    }

    private static FigureMargin OfBound(LineTokens line, ref int before)
    {
        if (line.IsWord(before, "upwards") || line.IsWord(before, "upward") || line.IsWord(before, "minimum"))
            return FigureMargin.Over;
        if (line.IsWord(before, "maximum"))
            return FigureMargin.Under;
        if (!line.IsWord(before, "excess") || !line.IsWord(before - 1, "in"))
            return FigureMargin.Exact;
        before--;
        return FigureMargin.Over;
    }
}
