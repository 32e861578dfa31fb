using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Parsing;

/// <summary>A sentence's words as a tree without crossing arcs: whatever hangs on a word stands in one piece around it. Words are counted from 0.</summary>
/// <remarks>The tree is read when it is first asked for: it takes most of the time, and the classes alone often answer.</remarks>
/// <param name="tagged">The words, in order.</param>
/// <param name="read">Gives them their heads: one root, unless there are no words, and no crossing arcs.</param>
internal sealed class ParsedSentence(TaggedWord[] tagged, Func<TaggedWord[], ParsedWord[]> read)
{
    private ParsedWord[]? _tree;

    private int[] _first = [], _last = [];

    public int Count => tagged.Length;

    /// <summary>The word that depends on none; -1 in a sentence without words.</summary>
    public int Root => Array.FindIndex(Tree, word => word.Head < 0);

    public ReadOnlySpan<ParsedWord> Words => Tree;

    public ParsedWord this[int index] => Tree[index];

    private ParsedWord[] Tree => _tree ?? ReadTree();

    /// <summary>The words that depend on word <paramref name="head"/>, from left to right.</summary>
    public IEnumerable<int> Children(int head)
    {
        var (first, last) = Reach(head);
        for (var i = first; i <= last; i++)
        {
            if (Tree[i].Head == head)
                yield return i;
        }
    }

    /// <summary>The first child with one of these relations; -1 where there is none.</summary>
    public int Child(int head, params ReadOnlySpan<Relation> relations)
    {
        var tree = Tree;
        for (var i = _first[head]; i <= _last[head]; i++)
        {
            if (tree[i].Head == head && relations.Contains(tree[i].Relation))
                return i;
        }
        return -1;
    }

    /// <summary>What word <paramref name="predicate"/> is said of, a passive's subject included; -1 where it has none of its own.</summary>
    public int Subject(int predicate) =>
        Child(predicate, Relation.Nsubj, Relation.NsubjPass, Relation.NsubjOuter, Relation.Csubj, Relation.CsubjPass, Relation.CsubjOuter);

    /// <summary>The first and the last word of what hangs on a word, itself included.</summary>
    public (int First, int Last) Reach(int word)
    {
        _ = Tree;
        return (_first[word], _last[word]);
    }

    /// <summary>The text of what hangs on a word, itself included.</summary>
    public Span Subtree(int word) => Reach(word) is var (first, last) ? new(Tree[first].Span.Start, Tree[last].Span.End) : default;

    /// <summary>Of the words of a token the one that the others hang on; -1 where it has none (the second of three points, which are one word).</summary>
    public int HeadOf(int token)
    {
        var first = FirstOf(token);
        if (IsLastOf(token, first))
            return first;
        for (var i = first; i < tagged.Length && tagged[i].Token == token; i++)
        {
            if (Tree[i].Head < 0 || tagged[Tree[i].Head].Token != token)
                return i;
        }
        return -1;
    }

    /// <summary>The class of the word that the others of a token hang on; null where it has none.</summary>
    public TagClass? ClassOf(int token) => HeadOf(token) is >= 0 and var word ? tagged[word].Class : null;

    /// <summary>The word at an offset of the text; -1 where none stands.</summary>
    public int At(int offset)
    {
        var (low, high) = (0, tagged.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tagged[middle].Span.End > offset ? (low, middle) : (middle + 1, high);
        }
        return low < tagged.Length && tagged[low].Span.Contains(offset) ? low : -1;
    }

    /// <summary>The first word that is not of a token before this one.</summary>
    private int FirstOf(int token)
    {
        var (low, high) = (0, tagged.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tagged[middle].Token >= token ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    /// <summary>Whether a word is the only one of a token, if <paramref name="word"/> is its first.</summary>
    private bool IsLastOf(int token, int word) =>
        word < tagged.Length && tagged[word].Token == token && (word + 1 == tagged.Length || tagged[word + 1].Token != token);

    private ParsedWord[] ReadTree()
    {
        var tree = read(tagged);
        _first = [.. Enumerable.Range(0, tree.Length)];
        _last = [.. _first];
        // Widen each head by its dependents, the innermost first: to the left they are complete from the left on, to the right from the right on.
        for (var i = 0; i < tree.Length; i++)
        {
            for (var (at, head) = (i, tree[i].Head); head > at && _first[at] < _first[head]; (at, head) = (head, tree[head].Head))
                _first[head] = _first[at];
        }
        for (var i = tree.Length - 1; i >= 0; i--)
        {
            for (var (at, head) = (i, tree[i].Head); head >= 0 && head < at && _last[at] > _last[head]; (at, head) = (head, tree[head].Head))
                _last[head] = _last[at];
        }
        return _tree = tree;
    }
}
