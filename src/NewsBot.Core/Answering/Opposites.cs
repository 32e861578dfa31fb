using System.Text.RegularExpressions;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Words that turn a claim round: who opposes a thing is no answer to who supports it.</summary>
internal static partial class Opposites
{
    private static readonly (string[] One, string[] Other)[] Pairs =
    [
        (["support", "favor", "favour", "back", "endorse", "approve"], ["oppose", "reject", "disapprove", "condemn"]),
        (["rise", "rose", "risen", "increase", "grow", "grew", "grown", "climb", "gain"], ["fall", "fell", "fallen", "decrease", "decline", "drop", "shrink", "shrank", "lose", "lost"]),
        (["raise", "raised", "boost", "hike"], ["cut", "reduce", "lower", "slash"]),
        (["want", "wish"], ["against"]),
        (["pass", "passed"], ["fail", "failed"]),
        (["win", "won", "victory"], ["lose", "lost", "defeat"]),
        (["accept", "agree"], ["refuse", "reject", "disagree"]),
        (["confirm", "admit"], ["deny", "denied"]),
        (["ally", "allies"], ["enemy", "enemies"]),
        (["guilty"], ["innocent", "acquitted"]),
        (["safe"], ["unsafe", "dangerous"]),
    ];

    [GeneratedRegex(@"\b(?:vot(?:e|es|ed|ing) (?:for|to)|in favou?r)\b", RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(@"\bagainst\b", RegexOptions.IgnoreCase)]
    private static partial Regex Against();

    private static readonly Dictionary<string, HashSet<string>> ByStem = Table();

    /// <summary>The word of the text that says the opposite of a word asked for, which the text itself lacks; null where none does.</summary>
    public static string? In(string text, IReadOnlyList<string> topic)
    {
        var words = ContentWords.Of(text);
        var stems = words.Select(PorterStem.Of).ToList();
        foreach (var asked in topic.Select(PorterStem.Of).Where(asked => ByStem.ContainsKey(asked) && !stems.Contains(asked)))
        {
            var at = stems.FindIndex(ByStem[asked].Contains);
            if (at >= 0)
                return words[at];
        }
        return null;
    }

    /// <summary>The side that the text takes in a vote, where the question asks for the other; null where it does not tell.</summary>
    public static string? Side(string text, string question)
    {
        var (isFor, isAgainst) = (For().IsMatch(question), Against().IsMatch(question));
        return isFor == isAgainst ? null : (isFor ? Against() : For()).Match(text) is { Success: true } side && !(isFor ? For() : Against()).IsMatch(text) ? side.Value : null;
    }

    private static Dictionary<string, HashSet<string>> Table()
    {
        var table = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (one, other) in Pairs.Concat(Pairs.Select(pair => (pair.Other, pair.One))))
        {
            foreach (var stem in one.Select(PorterStem.Of))
            {
                if (!table.TryGetValue(stem, out var opposites))
                    table[stem] = opposites = new HashSet<string>(StringComparer.Ordinal);
                opposites.UnionWith(other.Select(PorterStem.Of));
            }
        }
        return table;
    }
}
