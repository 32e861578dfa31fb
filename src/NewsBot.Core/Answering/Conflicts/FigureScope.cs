using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering.Conflicts;

/// <summary>What conflicting figures count, in words: each with its scope, the others with source and date.</summary>
internal static class FigureScope
{
    /// <summary>A figure with what it counts, as printed.</summary>
    public static string Of(FigureText figure) => figure.Of is not { } of || figure.Text.Contains(of, StringComparison.Ordinal) ? figure.Text
        : figure.Figure.Quantity.Unit == Units.Percent ? $"{figure.Text} of {of}"
        : $"{figure.Text} {of}";

    /// <summary>A figure with all that its sentence says of what it counts: "82% of Tavrians oppose the tax", "the unemployment rate: 5%"; null where it says nothing.</summary>
    public static string? Whole(FigureText figure)
    {
        var counted = figure.Whom is { } whom && !figure.Text.Contains(whom, StringComparison.Ordinal) ? $"{figure.Text} of {whom}" : Of(figure);
        var whole = figure.What is not { } what ? counted
            : figure.Figure.What!.Value.Start >= figure.Figure.Span.End ? $"{counted} {what}"
            : $"{what}: {counted}";
        return figure.Period is { } period && !whole.Contains(period, StringComparison.Ordinal) ? $"{whole}, {period}" : whole == figure.Text ? null : whole;
    }

    /// <summary>The claim's own figures that others differ from, with the year that its words name.</summary>
    public static string Own(Evidence evidence) => string.Join(", ", evidence.Conflicts.Select(conflict => InTime(evidence.Claim, conflict.Own)).Distinct(StringComparer.Ordinal));

    /// <summary>The others, each with its source and the day of its article.</summary>
    public static string Others(Evidence evidence) => string.Join("; ", evidence.Conflicts.Select(conflict =>
        $"{InTime(conflict.Evidence.Claim, conflict.Theirs)} ({conflict.Evidence.Source.Name}{(conflict.Evidence.Claim.Citation.Article.Published is { } date ? $", {date.Day:yyyy-MM-dd}" : "")})"));

    private static string InTime(Claim claim, FigureText figure) =>
        Bounded(figure) + (FigureStatement.In(claim, figure)?.Period.Years.ToList() is { Count: > 0 } years ? $" in {string.Join(", ", years)}" : "");

    /// <summary>What a figure counts, with the bound that the article gives it for.</summary>
    public static string Bounded(FigureText figure) => figure.Figure.Margin switch
    {
        FigureMargin.About => "about ",
        FigureMargin.Over => "at least ",
        FigureMargin.Under => "at most ",
        _ => "",
    } + Of(figure);
}
