using System.Collections.Frozen;

namespace NewsBot.Core.Language.Figures;

/// <summary>Words looked up in a text without copying them, case aside.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">Divided by blanks.</param>
    public WordSet(string words) =>
        _words = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Has(ReadOnlySpan<char> word) => _words.Contains(word);
}

/// <summary>Words with what each stands for, looked up in a text without copying them, case aside.</summary>
internal sealed class WordMap<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="entries">For each meaning its words, divided by blanks.</param>
    public WordMap(params (string Words, T Meaning)[] entries) =>
        _words = entries.SelectMany(entry => entry.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries), (entry, word) => KeyValuePair.Create(word, entry.Meaning))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool TryGet(ReadOnlySpan<char> word, out T meaning) => _words.TryGetValue(word, out meaning!);
}
