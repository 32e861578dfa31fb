using System.Collections.Frozen;

namespace NewsBot.Core.Language.Parsing;

/// <summary>Relations under their written names (nsubj:pass).</summary>
internal static class RelationNames
{
    private static readonly string[] Names =
    [
        "dep", "root", "punct", "case", "det", "nsubj", "advmod", "amod", "obj", "obl",
        "nmod", "compound", "conj", "cc", "mark", "aux", "cop", "advcl", "nmod:poss", "xcomp",
        "flat", "acl:relcl", "ccomp", "acl", "appos", "aux:pass", "nummod", "parataxis", "nsubj:pass", "nmod:unmarked",
        "obl:unmarked", "compound:prt", "discourse", "expl", "fixed", "iobj", "list", "obl:agent", "nmod:desc", "csubj",
        "nsubj:outer", "det:predet", "advcl:relcl", "vocative", "goeswith", "cc:preconj", "reparandum", "orphan", "csubj:pass", "dislocated",
        "csubj:outer",
    ];

    private static readonly FrozenDictionary<string, Relation> Relations = Names.Index().ToFrozenDictionary(name => name.Item, name => (Relation)name.Index, StringComparer.Ordinal);

    public static int Count => Names.Length;

    public static string Name(this Relation relation) => Names[(int)relation];

    /// <summary>The relation without its subtype: <c>nsubj:pass</c> is an <c>nsubj</c>.</summary>
    public static string UniversalName(this Relation relation) => Names[(int)relation] is var name && name.IndexOf(':') is var colon and > 0 ? name[..colon] : name;

    /// <summary>The relation of that name; that of the name without its subtype where the treebanks have no such subtype; else <see cref="Relation.Dep"/>.</summary>
    public static Relation Parse(string name) =>
        Relations.TryGetValue(name, out var relation) || name.IndexOf(':') is var colon and > 0 && Relations.TryGetValue(name[..colon], out relation) ? relation : Relation.Dep;
}
