namespace NewsBot.Core.Language;

/// <summary>A sentence as a run of an article's tokens. A quotation is one token of it, so a full stop inside one ends nothing.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Paragraph">Index of its paragraph, from 0.</param>
internal readonly record struct Sentence(int First, int End, int Paragraph);
