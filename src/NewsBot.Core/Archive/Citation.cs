namespace NewsBot.Core.Archive;

/// <summary>Where words stand: article, version, paragraph and span. Nothing can be claimed, shown or answered without one.</summary>
/// <param name="Span">Where the words stand in the text of that version.</param>
/// <param name="PassageSpan">Where the passage around them stands; it holds <paramref name="Span"/>'s start.</param>
public sealed record Citation(ArticleHead Article, int Paragraph, Span Span, Span PassageSpan);
