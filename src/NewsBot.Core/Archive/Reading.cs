namespace NewsBot.Core.Archive;

/// <summary>Everything that was found in one article's text: passages in order, attributions in order of their first word.</summary>
/// <remarks>Every sentence that no attribution covers stands here too, as an attribution of kind <see cref="AttributionKind.None"/>.</remarks>
public sealed record Reading(IReadOnlyList<Passage> Passages, IReadOnlyList<Attribution> Attributions)
{
    /// <summary>Goes up whenever a reader finds other things in the same text: articles read by an older one are read again.</summary>
    public const int Reader = 9;

    /// <summary>By what reprints of the text are known.</summary>
    public TextSketch Sketch { get; init; } = TextSketch.None;

    /// <summary>The reading as an archive keeps it: of words that run over several paragraphs, those of each paragraph by themselves, so that they are found and cited where they stand.</summary>
    public Reading ByParagraph()
    {
        if (Attributions.All(attribution => attribution.Content.Count == 1))
            return this;
        return this with { Attributions = [.. Attributions.SelectMany(ByParagraph).OrderBy(attribution => attribution.Content[0].Start)] };
    }

    private IEnumerable<Attribution> ByParagraph(Attribution attribution)
    {
        if (attribution.Content.Count == 1)
            return [attribution];
        var figures = attribution.Figures.ToLookup(figure => ParagraphAt(figure.Span.Start));
        var parts = attribution.Content.GroupBy(fragment => ParagraphAt(fragment.Start)).ToList();
        return parts.Count == 1 ? [attribution] : parts.Select(part => attribution with { Content = [.. part], Figures = [.. figures[part.Key]] });
    }

    /// <summary>The paragraph in which, or before whose next one, a position stands; 0 before the first.</summary>
    private int ParagraphAt(int position)
    {
        var (from, past) = (0, Passages.Count);
        while (from < past)
        {
            var middle = (from + past) / 2;
            (from, past) = Passages[middle].Span.Start <= position ? (middle + 1, past) : (from, middle);
        }
        return from == 0 ? 0 : Passages[from - 1].Paragraph;
    }
}
