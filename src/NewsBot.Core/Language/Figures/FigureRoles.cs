using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Whether a figure tells something itself, or only an age, a survey's margin of error, or a value of before.</summary>
internal static class FigureRoles
{
    /// <summary>How far back, in tokens, the words that decide may stand.</summary>
    private const int Reach = 8;

    private static readonly WordSet Then = new("last previous earlier prior before ago year-ago previously then formerly");

    /// <param name="before">The first token of the figure and its margin words.</param>
    /// <param name="first">The first token of the figure.</param>
    /// <param name="next">The token after it.</param>
    public static FigureRole Of(LineTokens line, int before, int first, int next, string unit) =>
        (unit == Units.Year && IsAge(line, first, next)) || (unit == Units.Count && IsTurned(line, first, next)) ? FigureRole.Age
        : unit is Units.Percent or Units.Points && IsError(line, before, first, next) ? FigureRole.Error
        : IsBefore(line, before, next, unit) ? FigureRole.Before
        : FigureRole.Told;

    /// <summary>"45-year-old", "82 years old", "aged 74".</summary>
    private static bool IsAge(LineTokens line, int first, int next) =>
        line.IsWord(line.PastHyphen(next), "old") || line.IsWord(line.PastHyphen(next), "olds") || (line.IsWord(next, "of") && line.IsWord(next + 1, "age"))
        || line.IsWord(first - 1, "aged") || line.IsWord(first - 1, "age") || (line.IsWord(first - 1, "of") && line.IsWord(first - 2, "age"));

    /// <summary>"he turned 82".</summary>
    private static bool IsTurned(LineTokens line, int first, int next) =>
        line.IsWord(first - 1, "turned") && (next >= line.Count || line.Is(next, FigureTokenKind.Mark) || line.IsWord(next, "on") || line.IsWord(next, "in") || line.IsWord(next, "last") || line.IsWord(next, "this"));

    private static bool IsError(LineTokens line, int before, int first, int next)
    {
        if (line.Mark(first - 1) == '±' || (line.IsWord(before - 1, "minus") && line.IsWord(before - 2, "or") && line.IsWord(before - 3, "plus")))
            return true;
        for (var i = before - 1; i > before - Reach && i >= 0 && line.Mark(i) is not (',' or ';' or '.'); i--)
        {
            if (line.IsWord(i, "error"))
                return line.IsWord(i - 1, "sampling") || line.IsWord(i + 1, "margin") || (line.IsWord(i - 1, "of") && line.IsWord(i - 2, "margin"));
        }
        return (line.IsWord(next, "margin") && line.IsWord(next + 2, "error")) || (line.IsWord(next, "error") && line.IsWord(next + 1, "margin"));
    }

    /// <summary>"from 3%" after a move, and what is compared with a time of before ("against 12 million a year earlier").</summary>
    private static bool IsBefore(LineTokens line, int before, int next, string unit)
    {
        var at = before - 1;
        if (line.IsWord(at, "from"))
            return unit == Units.Count ? line.IsWord(next, "to") || MovesBefore(line, at) : line.IsWord(next, "to") || MovesBefore(line, at) || IsTimeOfBefore(line, next);
        var isCompared = line.IsWord(at, "against") || line.IsWord(at, "versus") || line.IsWord(at, "vs") || ((line.IsWord(at, "with") || line.IsWord(at, "to")) && line.IsWord(at - 1, "compared"));
        return isCompared && IsTimeOfBefore(line, next);
    }

    private static bool MovesBefore(LineTokens line, int at)
    {
        for (var i = at - 1; i > at - Reach && i >= 0 && line.Mark(i) is not (';' or ':'); i--)
        {
            if (FigureChanges.IsMove(line.Word(i)))
                return true;
        }
        return false;
    }

    private static bool IsTimeOfBefore(LineTokens line, int next)
    {
        for (var i = next; i < next + Reach / 2 && i < line.Count && line.Mark(i) is not (',' or ';' or '.' or '%'); i++)
        {
            if (Then.Has(line.Word(i)))
                return true;
        }
        return false;
    }
}
