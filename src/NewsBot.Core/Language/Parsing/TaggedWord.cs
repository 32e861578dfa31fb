using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Parsing;

/// <summary>What is known of a word before the tree is read.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Token">Index of the token it is of, or a part of, among those that were parsed.</param>
/// <param name="Class">Its word class, with the finer name of the Penn treebank.</param>
/// <param name="Tag">The class's number in the model.</param>
internal readonly record struct TaggedWord(Span Span, int Token, TagClass Class, byte Tag);
