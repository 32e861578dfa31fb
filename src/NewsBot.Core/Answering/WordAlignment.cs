using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>How near two wordings are: the same words in the same order, or by how many they differ.</summary>
/// <remarks>Smith and Waterman's local alignment (1981) over folded words: 2 for a match, -1 for a word replaced, left out or put in.</remarks>
internal static class WordAlignment
{
    /// <summary>1 where <paramref name="asked"/> stands in <paramref name="there"/> word for word, case and marks aside; else below 1, 0 for nothing in common.</summary>
    public static double Likeness(string asked, string there)
    {
        var wanted = Folded(asked);
        var words = Folded(there);
        if (wanted.Length == 0 || words.Length == 0)
            return 0;
        if (Stands(wanted, words))
            return 1;
        var above = new int[words.Length + 1];
        var best = 0;
        foreach (var word in wanted)
        {
            var row = new int[words.Length + 1];
            for (var j = 1; j <= words.Length; j++)
            {
                var paired = above[j - 1] + (word == words[j - 1] ? 2 : -1);
                row[j] = Math.Max(0, Math.Max(paired, Math.Max(above[j], row[j - 1]) - 1));
                best = Math.Max(best, row[j]);
            }
            above = row;
        }
        return Math.Min(0.99, best / (2.0 * wanted.Length));
    }

    /// <summary>What the claim puts in its source's very mouth: a quotation's words, the quoted fragment of a partial one, nothing of reported speech.</summary>
    public static string SpokenWords(Claim claim) => claim.Attribution.Kind switch
    {
        AttributionKind.Direct => string.Join(' ', claim.Fragments),
        AttributionKind.Partial => string.Join(' ', claim.Fragments.Select(Quoted)),
        _ => "",
    };

    /// <summary>What stands inside quotation marks; all of it where none stand.</summary>
    private static string Quoted(string fragment)
    {
        var parts = new List<string>();
        var rest = fragment;
        while (QuotedWords.First(rest) is { } marks)
        {
            parts.Add(marks.Words.Of(rest));
            rest = rest[marks.Whole.End..];
        }
        return parts.Count == 0 ? fragment : string.Join(' ', parts);
    }

    private static bool Stands(string[] wanted, string[] words)
    {
        for (var at = 0; at + wanted.Length <= words.Length; at++)
        {
            if (wanted.AsSpan().SequenceEqual(words.AsSpan(at, wanted.Length)))
                return true;
        }
        return false;
    }

    private static string[] Folded(string text) => NameKeys.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
