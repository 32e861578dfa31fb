namespace NewsBot.Core.Archive;

/// <summary>An attribution as the archive keeps it: the words, whose they are, and where they stand.</summary>
/// <param name="Id">Article, version and ordinal (<c>budget-2026@2#14</c>): the same on every machine that read the same text.</param>
/// <param name="Words">The article's text at the citation's span, to the letter.</param>
/// <param name="Passage">The article's text at the citation's passage, to the letter.</param>
/// <param name="Attribution">As found, its spans in the article's text.</param>
public sealed record Claim(string Id, Citation Citation, string Words, string Passage, Attribution Attribution)
{
    /// <summary>Whether the article's writer says it: asserted without a source, or as "I".</summary>
    public bool IsWritersOwn => Attribution.Kind == AttributionKind.None || Attribution.Speaker is { Name: "I", IsResolved: false };

    /// <summary>Words of the claim's article that are not in <see cref="Words"/>: cue, source, place and time as printed.</summary>
    public string? CueText { get; init; }

    public string? SourceText { get; init; }

    public string? PlaceText { get; init; }

    public string? TimeText { get; init; }

    /// <summary>The fragments of <see cref="Attribution.Content"/>, in order, each to the letter.</summary>
    public required IReadOnlyList<string> Fragments { get; init; }

    /// <summary>The printed text of each of the attribution's figures, in order, and what it counts.</summary>
    public required IReadOnlyList<FigureText> Figures { get; init; }
}

/// <summary>A figure with its words.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Of">What is counted, as printed; null where the sentence does not say.</param>
public sealed record FigureText(Figure Figure, string Text, string? Of)
{
    /// <summary>Of a share: those it is a share of.</summary>
    public string? Whom { get; init; }

    /// <summary>What is measured, or said of those that are counted.</summary>
    public string? What { get; init; }

    /// <summary>What is measured, where that stands before the figure as its subject.</summary>
    public string? Subject => Figure.What is { } what && what.End <= Figure.Span.Start ? What : null;

    /// <summary>The time for which it holds.</summary>
    public string? Period { get; init; }

    /// <summary>With the words that stand at each of its places.</summary>
    public static FigureText From(Figure figure, Func<Span, string> words)
    {
        string? At(Span? span) => span is { } there ? words(there) : null;
        return new FigureText(figure, words(figure.Span), At(figure.Of)) { Whom = At(figure.Whom), What = At(figure.What), Period = At(figure.Period) };
    }
}
