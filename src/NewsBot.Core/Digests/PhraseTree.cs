namespace NewsBot.Core.Digests;

/// <summary>Phrases word by word, so that however many begin or go on alike, a text is gone through once.</summary>
/// <remarks>A trie (de la Briandais 1959) of words: the cost for a text is its words times the length of the longest phrase that begins with them, and not the number of phrases.</remarks>
internal sealed class PhraseTree<T>
{
    private readonly Dictionary<string, PhraseTree<T>> _next = new(StringComparer.Ordinal);
    private readonly List<T> _here = [];

    public bool IsEmpty => _next.Count == 0;

    /// <param name="words">Folded, and at least one.</param>
    public void Add(ReadOnlySpan<string> words, T phrase)
    {
        var node = this;
        foreach (var word in words)
        {
            if (!node._next.TryGetValue(word, out var next))
                node._next[word] = next = new PhraseTree<T>();
            node = next;
        }
        node._here.Add(phrase);
    }

    /// <summary>The phrases that stand in these words, each as often as it stands there.</summary>
    public IEnumerable<T> In(IReadOnlyList<string> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var node = this;
            for (var at = start; at < words.Count && node._next.TryGetValue(words[at], out var next); at++)
            {
                node = next;
                foreach (var phrase in node._here)
                    yield return phrase;
            }
        }
    }
}
