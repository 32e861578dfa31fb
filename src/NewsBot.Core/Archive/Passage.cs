namespace NewsBot.Core.Archive;

/// <summary>A paragraph of an article, or a part of a very long one.</summary>
/// <param name="Span">Where it stands in the article's text, blanks at both ends left out.</param>
/// <param name="Paragraph">Counts from 1; paragraphs without a letter or digit are not counted.</param>
public sealed record Passage(Span Span, int Paragraph);
