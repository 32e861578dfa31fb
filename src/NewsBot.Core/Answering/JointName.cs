using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Those whom a name of several holds: "Ada Moe and Jon Lund", "Kelso Times/KBS News", and not "Health and Human Services".</summary>
public static class JointName
{
    private const WordTags NoPerson = WordTags.BodyNoun | WordTags.Government | WordTags.DataNoun | WordTags.Preposition | WordTags.Determiner | WordTags.Possessive;

    /// <summary>In words.</summary>
    private const int ShortestName = 2, LongestName = 4;

    /// <summary>Bodies that count themselves, where an outlet beside them publishes what they counted.</summary>
    private static readonly string[] Counting = ["University", "College", "Institute", "Research", "Polling", "Surveys", "Analytics", "Strategies"];

    /// <returns>Each of them; none where the name is one's. First the one that the question asks for, else the body that did the counting, else one whose name is spelt out and not in letters, then in the order printed.</returns>
    public static IReadOnlyList<string> Each(string name, string? question) =>
        [.. Each(name).OrderByDescending(one => question?.Contains(one, StringComparison.OrdinalIgnoreCase) == true).ThenByDescending(one => one.Split(' ').Any(Counting.Contains))
            .ThenByDescending(one => one.AsSpan().ContainsAnyInRange('a', 'z'))];

    private static string[] Each(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal))
            return name.Split('/') is var bodies && Array.TrueForAll(bodies, body => body.Length > 1 && char.IsUpper(body[0])) ? bodies : [];
        var and = name.LastIndexOf(" and ", StringComparison.Ordinal);
        if (and < 0)
            return [];
        string[] each = [.. name[..and].Split(", "), name[(and + " and ".Length)..]];
        return Array.TrueForAll(each, IsName) && Array.Exists(each, one => (Lexicon.Find(one.Split(' ')[0]).Tags & (WordTags.MaleName | WordTags.FemaleName)) != 0) ? each : [];
    }

    private static bool IsName(string name)
    {
        var words = name.Split(' ');
        return words.Length is >= ShortestName and <= LongestName && char.IsUpper(words[0], 0) && char.IsUpper(words[^1], 0) && Array.TrueForAll(words, IsWordOfName);
    }

    private static bool IsWordOfName(string word) =>
        word.Length > 0 && Lexicon.Find(word).Tags is var tags && (char.IsUpper(word[0]) ? (tags & NoPerson) == 0 : (tags & WordTags.NameParticle) != 0);
}
