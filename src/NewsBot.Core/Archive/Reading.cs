namespace NewsBot.Core.Archive;

/// <summary>Everything that was found in one article's text: passages in order, attributions in order of their first word.</summary>
/// <remarks>Every sentence that no attribution covers stands here too, as an attribution of kind <see cref="AttributionKind.None"/>.</remarks>
public sealed record Reading(IReadOnlyList<Passage> Passages, IReadOnlyList<Attribution> Attributions)
{
    /// <summary>Goes up whenever a reader finds other things in the same text: articles read by an older one are read again.</summary>
    public const int Reader = 4;

    /// <summary>By what reprints of the text are known.</summary>
    public TextSketch Sketch { get; init; } = TextSketch.None;
}
