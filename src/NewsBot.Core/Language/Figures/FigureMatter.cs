using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Ties each figure of a line to what it counts: of whom, and what is measured or said of them, by the words of its clause.</summary>
internal static class FigureMatter
{
    /// <param name="first">The first of <paramref name="figures"/> that stands in the line.</param>
    public static void Assign(LineTokens line, List<Figure> figures, int first)
    {
        var (at, clause) = (line.Count, new Clause(line, figures, first));
        // From the last one back: of two that are joined by "and" the first has what the second has.
        for (var f = figures.Count - 1; f >= first; f--)
        {
            while (at > 0 && line[at - 1].Start >= figures[f].Span.Start)
                at--;
            figures[f] = Of(clause, figures[f], at, f + 1 < figures.Count ? figures[f + 1] : null);
        }
    }

    private static Figure Of(Clause clause, Figure figure, int first, Figure? after)
    {
        var line = clause.Line;
        var next = clause.After(first, figure.Span.End);
        var isShare = figure.Quantity.Unit == Units.Percent;
        var end = next;
        Span? whom = null;
        if (figure.Of is { } of)
        {
            end = Populations.End(line, clause.After(next, of.End));
            whom = !isShare ? null : of.Start < figure.Span.End ? of : new Span(of.Start, line[end - 1].End);
        }
        else if (isShare && Populations.Before(clause, first) is { } among)
        {
            whom = among;
        }
        else if (isShare && Populations.After(line, next, out var past) is { } behind)
        {
            (whom, end) = (behind, past);
        }
        if (isShare && (whom is null || Populations.AreAsked(whom.Value.Of(line.Text))))
            whom = Populations.Asked(clause, first) ?? whom;
        var isSubject = end > next || (whom is not null && figure.Of is null) || !isShare;
        // "a 49% stake": the article is the noun's.
        var isModifier = whom is null && figure.Quantity.Unit != Units.Count && (line.IsWord(first - 1, "a") || line.IsWord(first - 1, "an"));
        var what = (isModifier ? Measured.Around(clause, first, end, figure) : null)
            ?? Measured.Before(clause, first, figure)
            ?? (isSubject || Predicates.IsVerb(line.Word(end)) ? Predicates.After(clause, end) : null)
            ?? (after is { What: not null } && Predicates.IsJoined(line, end, after.Span.Start) && after.Quantity.Unit == figure.Quantity.Unit ? after.What : null)
            ?? Measured.Around(clause, first, end, figure);
        return figure with { Whom = whom, What = what };
    }
}
