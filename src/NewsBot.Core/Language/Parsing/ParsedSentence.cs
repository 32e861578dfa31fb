using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Parsing;

/// <summary>A sentence's words as a tree without crossing arcs: whatever hangs on a word stands in one piece around it. Words are counted from 0.</summary>
internal sealed class ParsedSentence
{
    private readonly ParsedWord[] _words;

    private readonly int[] _first;

    private readonly int[] _last;

    /// <param name="words">With one root, unless there are none, and no crossing arcs.</param>
    public ParsedSentence(ParsedWord[] words)
    {
        _words = words;
        _first = [.. Enumerable.Range(0, words.Length)];
        _last = [.. _first];
        // Widen each head by its dependents, the innermost first: to the left they are complete from the left on, to the right from the right on.
        for (var i = 0; i < words.Length; i++)
        {
            for (var (at, head) = (i, words[i].Head); head > at && _first[at] < _first[head]; (at, head) = (head, words[head].Head))
                _first[head] = _first[at];
        }
        for (var i = words.Length - 1; i >= 0; i--)
        {
            for (var (at, head) = (i, words[i].Head); head >= 0 && head < at && _last[at] > _last[head]; (at, head) = (head, words[head].Head))
                _last[head] = _last[at];
        }
        Root = Array.FindIndex(words, word => word.Head < 0);
    }

    public int Count => _words.Length;

    /// <summary>The word that depends on none; -1 in a sentence without words.</summary>
    public int Root { get; }

    public ReadOnlySpan<ParsedWord> Words => _words;

    public ParsedWord this[int index] => _words[index];

    /// <summary>The words that depend on word <paramref name="head"/>, from left to right.</summary>
    public IEnumerable<int> Children(int head)
    {
        for (var i = _first[head]; i <= _last[head]; i++)
        {
            if (_words[i].Head == head)
                yield return i;
        }
    }

    /// <summary>The first child with one of these relations; -1 where there is none.</summary>
    public int Child(int head, params ReadOnlySpan<Relation> relations)
    {
        for (var i = _first[head]; i <= _last[head]; i++)
        {
            if (_words[i].Head == head && relations.Contains(_words[i].Relation))
                return i;
        }
        return -1;
    }

    /// <summary>What word <paramref name="predicate"/> is said of, a passive's subject included; -1 where it has none of its own.</summary>
    public int Subject(int predicate) =>
        Child(predicate, Relation.Nsubj, Relation.NsubjPass, Relation.NsubjOuter, Relation.Csubj, Relation.CsubjPass, Relation.CsubjOuter);

    /// <summary>The first and the last word of what hangs on a word, itself included.</summary>
    public (int First, int Last) Reach(int word) => (_first[word], _last[word]);

    /// <summary>The text of what hangs on a word, itself included.</summary>
    public Span Subtree(int word) => new(_words[_first[word]].Span.Start, _words[_last[word]].Span.End);

    /// <summary>Of the words of a token the one that the others hang on; -1 where it has none (the second of three points, which are one word).</summary>
    public int HeadOf(int token)
    {
        for (var i = Search(word => word.Token >= token); i < _words.Length && _words[i].Token == token; i++)
        {
            if (_words[i].Head < 0 || _words[_words[i].Head].Token != token)
                return i;
        }
        return -1;
    }

    /// <summary>The word at an offset of the text; -1 where none stands.</summary>
    public int At(int offset) => Search(word => word.Span.End > offset) is var i && i < _words.Length && _words[i].Span.Contains(offset) ? i : -1;

    /// <summary>The first word for which something holds that holds for all after it.</summary>
    private int Search(Func<ParsedWord, bool> holds)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(_words[middle]) ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}
