using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Words under a "not": "we cannot trade" is no "trade".</summary>
internal static class Negation
{
    /// <summary>How many words a negation reaches over.</summary>
    private const int Reach = 4;

    /// <summary>How many words "no" reaches over ("no new ferry").</summary>
    private const int ReachOfNo = 2;

    private static readonly HashSet<string> Negators = new(StringComparer.Ordinal)
    {
        "not", "never", "cannot", "cant", "wont", "dont", "didnt", "doesnt", "isnt", "arent", "wasnt", "werent", "wouldnt", "couldnt", "shouldnt", "hasnt", "havent", "hadnt",
        "nobody", "neither", "nor", "without",
    };

    private static readonly HashSet<string> Negatable = new(StringComparer.Ordinal)
    {
        "do", "did", "does", "is", "are", "was", "were", "wo", "ca", "would", "could", "should", "has", "have", "had",
    };

    /// <summary>The verb of a contraction ("does" of "doesn't", "doesnt" and "doesn"); null for any other word.</summary>
    /// <param name="word">In lower case, with a straight apostrophe.</param>
    public static string? InContraction(string word)
    {
        var past = word.EndsWith("n't", StringComparison.Ordinal) ? word.Length - 3 : word.EndsWith("nt", StringComparison.Ordinal) ? word.Length - 2 : word.EndsWith('n') && word is not ("don" or "won") ? word.Length - 1 : 0;
        return past > 0 && Negatable.Contains(word[..past]) ? word[..past] : null;
    }

    /// <summary>Whether the verb stands contracted in a text: "doesn't" or "doesn’t" for "does".</summary>
    public static bool IsContracted(string verb, string text) =>
        text.Contains($"{verb}n't", StringComparison.OrdinalIgnoreCase) || text.Contains($"{verb}n’t", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word asked for is negated on one side only: in the claim but not in the question, or the other way about.</summary>
    public static bool Differs(string question, string claim, IReadOnlyList<string> topic)
    {
        var asked = StemsUnder(question);
        var there = StemsUnder(claim);
        return topic.Select(PorterStem.Of).Any(stem => asked.Contains(stem) != there.Contains(stem) && Has(claim, stem));
    }

    /// <summary>Whether a negation stands shortly before these words in the text around them.</summary>
    public static bool Precedes(string words, string text)
    {
        var wanted = Folded(words);
        var all = Folded(text);
        for (var at = 0; wanted.Length > 0 && at + wanted.Length <= all.Length; at++)
        {
            if (all.AsSpan(at, wanted.Length).SequenceEqual(wanted))
                return all[Math.Max(0, at - Reach)..at].Any(Negators.Contains);
        }
        return false;
    }

    private static HashSet<string> StemsUnder(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var left = 0;
        foreach (var word in Folded(text))
        {
            if (Negators.Contains(word) || word == "no")
                left = Math.Max(left, word == "no" ? ReachOfNo : Reach);
            else if (left-- > 0)
                stems.Add(PorterStem.Of(word));
        }
        return stems;
    }

    private static bool Has(string text, string stem) => Folded(text).Any(word => PorterStem.Of(word) == stem);

    private static string[] Folded(string text) => NameKeys.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
