using System.Collections.Frozen;

namespace NewsBot.Core.Language;

/// <summary>Everything known of single English words, looked up without regard to case.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, LexicalEntry> Entries = Build();
    private static readonly FrozenDictionary<string, LexicalEntry>.AlternateLookup<ReadOnlySpan<char>> BySpan = Entries.GetAlternateLookup<ReadOnlySpan<char>>();
    private const int LongestWord = 24;

    /// <summary>What is known of a word; nothing where it is unknown.</summary>
    public static LexicalEntry Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return default;
        if (BySpan.TryGetValue(word, out var entry))
            return entry;
        return word.Length > 4 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && char.IsLower(word[0]) ? new LexicalEntry(WordTags.Adverb, null, VerbForm.None) : default;
    }

    private static FrozenDictionary<string, LexicalEntry> Build()
    {
        var entries = new Dictionary<string, LexicalEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var (verb, isAlsoNoun) in CueLexicon.Verbs())
        {
            foreach (var (word, form) in VerbForms.Of(verb.Base))
            {
                var noun = isAlsoNoun && form is VerbForm.Third or VerbForm.Base ? WordTags.AlsoNoun : WordTags.None;
                if (!entries.ContainsKey(word))
                    entries[word] = new LexicalEntry(WordTags.CueVerb | noun, verb, form);
            }
        }
        Add(entries, WordTags.MaleName, FirstNames.Male);
        Add(entries, WordTags.FemaleName, FirstNames.Female);
        foreach (var (tags, words) in WordLists.All)
            Add(entries, tags, words);
        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, LexicalEntry> entries, WordTags tags, string words)
    {
        foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = entries.GetValueOrDefault(word);
            entries[word] = entry with { Tags = entry.Tags | tags };
        }
    }
}

/// <summary>What the lexicon holds of one word.</summary>
internal readonly record struct LexicalEntry(WordTags Tags, CueVerb? Cue, VerbForm Form);
