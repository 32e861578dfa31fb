namespace NewsBot.Core.Language.Parsing;

/// <summary>A word class with its finer name from the Penn treebank (VBD, a verb in the past tense).</summary>
internal readonly record struct TagClass(Upos Upos, string Xpos);
