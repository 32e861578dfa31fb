using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Whether a figure says how far something moved, and not where it stands: "fell 12 percent", "up 3%", "a 5-point drop"; and which way it moved.</summary>
internal static class FigureChanges
{
    private const string UpVerbs =
        """
        rise rises rose risen rising gain gains gained gaining increase increases increased increasing grow grows grew grown growing jump jumps jumped jumping
        climb climbs climbed climbing surge surges surged surging soar soars soared soaring advance advances advanced advancing expand expands expanded expanding
        swell swelled swells widen widens widened boost boosts boosted hike hikes hiked growth expansion rally rallied rallies improve improved improvement
        """;

    private const string DownVerbs =
        """
        fall falls fell fallen falling lose loses lost losing drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing
        plunge plunges plunged plunging slip slips slipped slipping shrink shrinks shrank shrunk shrinking slump slumps slumped slumping tumble tumbles tumbled tumbling
        dip dips dipped dipping slide slides slid sliding sink sinks sank sunk contract contracts contracted contracting narrow narrows narrowed cut cuts cutting
        reduce reduced reduces reducing reduction reductions contraction shed sheds ease eased eases
        """;

    /// <summary>Verbs that tell of a move, and not which way it went.</summary>
    private const string Aimless = "edge edged edges swing swings";

    /// <summary>Prices are raised by a share; money itself is raised as a sum.</summary>
    private const string Raises = "raise raises raised raising";

    private static readonly WordMap<FigureTrend> Moves = new((Joined(UpVerbs), FigureTrend.Up), (Joined(DownVerbs), FigureTrend.Down), (Aimless, FigureTrend.None));

    private static readonly WordMap<FigureTrend> MovesAndRaises = new((Joined($"{UpVerbs} {Raises}"), FigureTrend.Up), (Joined(DownVerbs), FigureTrend.Down), (Aimless, FigureTrend.None));

    private static readonly WordMap<FigureTrend> Directions = new(("up", FigureTrend.Up), ("down", FigureTrend.Down));

    /// <summary>"make up 30%": a share, and no change.</summary>
    private static readonly WordSet Makes = new("make makes made making");

    private static readonly WordSet BeforeNoun = new("the a an its their his her our my your this that these those");

    /// <summary>In tokens.</summary>
    private const int LongestObject = 10;

    private static readonly WordMap<FigureTrend> After = new(
        ("rise rises gain gains increase increases growth jump climb surge advance boost hike hikes expansion rally improvement higher up more upswing", FigureTrend.Up),
        ("fall falls loss drop drops decline declines decrease decreases plunge slump tumble dip slide cut cuts reduction reductions contraction lower down less fewer downturn", FigureTrend.Down),
        ("swing", FigureTrend.None));

    /// <param name="before">The first token of the figure and its margin words.</param>
    /// <param name="next">The token after the figure.</param>
    /// <param name="trend">Which way it went; of a level, too ("rose to 5%").</param>
    public static bool IsChange(LineTokens line, int before, int next, string unit, out FigureTrend trend)
    {
        var isMeasure = unit != Units.Count && !FigureUnits.IsTime(unit);
        if (isMeasure && After.TryGet(line.Word(next), out trend))
            return true;
        trend = FigureTrend.None;
        var mark = line.Touches(before) && !line.Touches(before - 1) ? line.Mark(before - 1) : '\0';
        if (mark is '-' or '−' or '+')
        {
            trend = mark == '+' ? FigureTrend.Up : FigureTrend.Down;
            return true;
        }
        var word = line.Word(before - 1);
        if (word.IsEmpty)
            return false;
        if ((unit is Units.Percent or Units.Points ? MovesAndRaises : Moves).TryGet(word, out trend) || (isMeasure && Directions.TryGet(word, out trend) && !Makes.Has(line.Word(before - 2))))
            return true;
        if (line.IsWord(before - 1, "of"))
            return Moves.TryGet(line.Word(before - 2), out trend);
        if (line.IsWord(before - 1, "by"))
            return Directions.TryGet(line.Word(before - 2), out trend) || MovesWithin(line, before - 2, words: 4, out trend) || MovesObject(line, before - 2, out trend) || unit == Units.Points;
        if (line.IsWord(before - 1, "to") || line.IsWord(before - 1, "at"))
        {
            MovesWithin(line, before - 2, words: 6, out trend);
            return false;
        }
        // "rose sharply 5 percent", "gained another 3 points"
        return (line.IsWord(before - 1, "another") || line.IsWord(before - 1, "further") || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)) && Moves.TryGet(line.Word(before - 2), out trend);
    }

    /// <summary>Whether a word tells of a move.</summary>
    public static bool IsMove(ReadOnlySpan<char> word) => MovesAndRaises.TryGet(word, out _) || After.TryGet(word, out _);

    /// <summary>Looks back over words, digits and percent signs ("from 3% to").</summary>
    private static bool MovesWithin(LineTokens line, int last, int words, out FigureTrend trend)
    {
        trend = FigureTrend.None;
        for (var i = last; i > last - words && (line.Is(i, FigureTokenKind.Word) || line.Is(i, FigureTokenKind.Digits) || line.Mark(i) is '%' or '$'); i--)
        {
            if (MovesAndRaises.TryGet(line.Word(i), out trend))
                return true;
        }
        return false;
    }

    /// <summary>"cut the cost of a berth by 4%": a move whose object, with what narrows it, stands before the figure.</summary>
    private static bool MovesObject(LineTokens line, int last, out FigureTrend trend)
    {
        trend = FigureTrend.None;
        for (var i = last; i > last - LongestObject && line.Is(i, FigureTokenKind.Word) && !Predicates.IsVerb(line.Word(i)); i--)
        {
            if (BeforeNoun.Has(line.Word(i + 1)) && !BeforeNoun.Has(line.Word(i - 1)) && MovesAndRaises.TryGet(line.Word(i), out trend))
                return true;
        }
        return false;
    }

    private static string Joined(string lines) => lines.ReplaceLineEndings(" ");
}
