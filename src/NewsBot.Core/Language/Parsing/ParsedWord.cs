using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Parsing;

/// <summary>A word as the grammar sees it (don't is two, 82% is two) and what it hangs on.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Token">Index of the token it is of, or a part of, among those that were parsed.</param>
/// <param name="Class">Its word class, with the finer name of the Penn treebank.</param>
/// <param name="Head">Index of the word it depends on, from 0; -1 for the root.</param>
internal readonly record struct ParsedWord(Span Span, int Token, TagClass Class, int Head, Relation Relation)
{
    public Upos Upos => Class.Upos;
}
