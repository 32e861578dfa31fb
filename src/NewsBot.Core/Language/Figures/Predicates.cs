using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>What is said of those that a figure counts: "oppose the border tax", "would not vote for the cartel".</summary>
internal static class Predicates
{
    /// <summary>Where no predicate begins, and where none goes on into another figure's.</summary>
    private static readonly WordSet Stops = new(
        """
        of in on at for with by from as into onto about after before over under against amid around across along behind below above between beyond despite during except inside near outside
        per since through throughout toward towards until upon via versus within without to than like unlike and or but nor so yet if because although though while whereas unless when where
        who whom whose which that this these those what how why whether compared more less fewer higher lower up down each every apiece earlier later ago the a an
        """);

    private static readonly WordSet Verbs = new(
        """
        is are was were am do does did has have had will would can could should shall may might must cannot say said think thought believe believed want wanted support supported
        oppose opposed back backed favor favored favour favoured approve approved disapprove disapproved reject rejected agree agreed disagree disagreed see saw show make made take took go went come came
        get got give gave need needed remain remained become became keep kept lose lost win won die died live lived work worked voted vote expect expected plan planned face faced use used fear feared
        attended joined left fled feel felt hold held stand stood prefer preferred trust trusted distrust plan consider like dislike know knew own owned walk smoke drink read watch watched pay paid
        """);

    private static readonly WordSet Findings = new("found find finds finding shows showed show showing suggests suggested suggest indicates indicated indicate reveals revealed reveal estimates estimated estimate");

    private static readonly WordSet Joins = new("and or but");

    public static bool IsStop(ReadOnlySpan<char> word) => Stops.Has(word) || Verbs.Has(word);

    public static bool IsVerb(ReadOnlySpan<char> word) => Verbs.Has(word);

    public static bool IsFinding(ReadOnlySpan<char> word) => Findings.Has(word);

    /// <summary>The predicate that begins at a token, as far as its clause goes.</summary>
    public static Span? After(Clause clause, int first)
    {
        var line = clause.Line;
        if (line.Word(first) is not { Length: > 0 } word || Stops.Has(word))
            return null;
        var end = first;
        while (end < line.Count && end - first < Clause.Longest && !clause.IsDivider(end) && !clause.IsFigure(end) && !(Joins.Has(line.Word(end)) && LeadsToFigure(clause, end)))
            end++;
        while (end > first && (Stops.Has(line.Word(end - 1)) || line.Mark(end - 1) is '$' or '£' or '€'))
            end--;
        return end > first ? new Span(line[first].Start, line[end - 1].End) : null;
    }

    /// <summary>Whether only an "and" stands between the end of one figure's words and the next figure.</summary>
    public static bool IsJoined(LineTokens line, int end, int nextStart)
    {
        var at = end;
        while (at < end + 4 && at < line.Count && line[at].Start < nextStart && (Joins.Has(line.Word(at)) || line.IsWord(at, "only") || line.IsWord(at, "about") || line.Mark(at) == ','))
            at++;
        return at > end && at < line.Count && line[at].Start == nextStart;
    }

    private static bool LeadsToFigure(Clause clause, int join) => clause.IsFigure(join + 1) || clause.IsFigure(join + 2) || clause.IsFigure(join + 3);
}
