namespace NewsBot.Core.Language.Parsing;

/// <summary>The word classes of Universal Dependencies (https://universaldependencies.org/u/pos/), each under its own name there.</summary>
internal enum Upos : byte
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}
