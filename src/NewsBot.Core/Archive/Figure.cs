namespace NewsBot.Core.Archive;

/// <summary>What the margin words beside a figure say: "over", "at least", "nearly", "up to".</summary>
public enum FigureMargin
{
    Exact,
    About,
    Over,
    Under,
}

/// <summary>A figure in an article: its value and where it stands.</summary>
/// <param name="Span">The number with its unit, in the article's text ("82%", "by 12 points" without its "by").</param>
public sealed record Figure(Span Span, Quantity Quantity)
{
    public FigureMargin Margin { get; init; }

    /// <summary>A change ("by 12 points", "up 3%") and not a level.</summary>
    public bool IsChange { get; init; }

    /// <summary>The words that say what is counted ("civilian casualties"), where the sentence says it.</summary>
    public Span? Of { get; init; }
}
