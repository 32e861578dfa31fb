namespace NewsBot.Core.Archive;

/// <summary>What the margin words beside a figure say: "over", "at least", "nearly", "up to".</summary>
public enum FigureMargin
{
    Exact,
    About,
    Over,
    Under,
}

/// <summary>Which way the words say that something moved, to a level ("fell to 3%") or by a change ("fell 3%").</summary>
public enum FigureTrend
{
    None,
    Up,
    Down,
}

/// <summary>What a figure is there for.</summary>
public enum FigureRole
{
    /// <summary>It is what the sentence tells.</summary>
    Told,

    /// <summary>The value of before, beside the one of now ("from 3%").</summary>
    Before,

    /// <summary>A survey's margin of error.</summary>
    Error,

    /// <summary>Somebody's age.</summary>
    Age,
}

/// <summary>A figure in an article: its value and where it stands.</summary>
/// <param name="Span">The number with its unit, in the article's text ("82%", "by 12 points" without its "by").</param>
public sealed record Figure(Span Span, Quantity Quantity)
{
    public FigureMargin Margin { get; init; }

    /// <summary>A change ("by 12 points", "up 3%") and not a level.</summary>
    public bool IsChange { get; init; }

    public FigureTrend Trend { get; init; }

    public FigureRole Role { get; init; }

    /// <summary>The words that say what is counted ("civilian casualties"), where the sentence says it.</summary>
    public Span? Of { get; init; }

    /// <summary>Of a share: those it is a share of, with where they are ("women in Leeds").</summary>
    public Span? Whom { get; init; }

    /// <summary>What is measured ("the unemployment rate"), or said of those that are counted ("oppose concessions").</summary>
    public Span? What { get; init; }

    /// <summary>The time for which it holds, with its preposition ("since May", "in the third quarter", "per day").</summary>
    public Span? Period { get; init; }

    /// <summary>Every place of the text that it names.</summary>
    public IEnumerable<Span> Spans => new[] { Span, Of, Whom, What, Period }.OfType<Span>();
}
