using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Whether a figure says how far something moved, and not where it stands: "fell 12 percent", "up 3%", "a 5-point drop".</summary>
internal static class FigureChanges
{
    private const string Verbs =
        """
        rise rises rose risen rising fall falls fell fallen falling gain gains gained gaining lose loses lost losing drop drops dropped dropping
        decline declines declined declining increase increases increased increasing decrease decreases decreased decreasing grow grows grew grown growing
        jump jumps jumped jumping plunge plunges plunged plunging slip slips slipped slipping climb climbs climbed climbing surge surges surged surging soar soars soared soaring
        shrink shrinks shrank shrunk shrinking slump slumps slumped slumping tumble tumbles tumbled tumbling advance advances advanced advancing dip dips dipped dipping
        slide slides slid sliding sink sinks sank sunk edge edged edges contract contracts contracted contracting expand expands expanded expanding
        swell swelled swells widen widened narrowed narrow cut cuts cutting reduce reduced reduces reducing reduction reductions boost boosts boosted
        hike hikes hiked growth contraction expansion swing swings rally rallied rallies shed sheds ease eased eases improve improved improvement
        """;

    private static readonly WordSet Moves = new(Verbs);

    /// <summary>Prices are raised by a share; money itself is raised as a sum.</summary>
    private static readonly WordSet Raises = new("raise raises raised raising");

    /// <summary>"make up 30%": a share, and no change.</summary>
    private static readonly WordSet Makes = new("make makes made making");

    private static readonly WordSet After = new(
        """
        rise rises fall falls gain gains loss drop drops decline declines increase increases decrease decreases growth jump plunge climb surge slump tumble advance dip slide
        cut cuts reduction reductions boost hike hikes contraction expansion swing rally improvement higher lower up down more less fewer upswing downturn
        """);

    /// <param name="before">The first token of the figure and its margin words.</param>
    /// <param name="next">The token after the figure.</param>
    public static bool IsChange(LineTokens line, int before, int next, string unit)
    {
        if (unit != Units.Count && !FigureUnits.IsTime(unit) && After.Has(line.Word(next)))
            return true;
        if (line.Mark(before - 1) is '-' or '−' or '+' && line.Touches(before) && !line.Touches(before - 1))
            return true;
        var word = line.Word(before - 1);
        if (word.IsEmpty)
            return false;
        if (Moves.Has(word) || (unit is Units.Percent or Units.Points && Raises.Has(word)) || ((line.IsWord(before - 1, "up") || line.IsWord(before - 1, "down")) && unit != Units.Count && !FigureUnits.IsTime(unit) && !Makes.Has(line.Word(before - 2))))
            return true;
        if (line.IsWord(before - 1, "of"))
            return Moves.Has(line.Word(before - 2));
        if (line.IsWord(before - 1, "by"))
            return unit == Units.Points || line.IsWord(before - 2, "up") || line.IsWord(before - 2, "down") || MovesWithin(line, before - 2, words: 4);
        // "rose sharply 5 percent", "gained another 3 points"
        return (line.IsWord(before - 1, "another") || line.IsWord(before - 1, "further") || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)) && Moves.Has(line.Word(before - 2));
    }

    private static bool MovesWithin(LineTokens line, int last, int words)
    {
        for (var i = last; i > last - words && line.Is(i, FigureTokenKind.Word); i--)
        {
            if (Moves.Has(line.Word(i)) || Raises.Has(line.Word(i)))
                return true;
        }
        return false;
    }
}
