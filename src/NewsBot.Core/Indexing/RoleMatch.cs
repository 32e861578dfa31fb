using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>What a description of one person or body says: the noun, what stands before it and what hangs on it ("the former | mayor | of Kelso").</summary>
internal sealed record RoleMatch(string Noun, IReadOnlyList<string> Before, string? After)
{
    /// <summary>Words that make another office of an office: both must have them or neither.</summary>
    private static readonly HashSet<string> Decisive = new(StringComparer.OrdinalIgnoreCase) { "former", "ex", "late", "deputy", "vice", "assistant", "associate", "shadow", "junior", "lt", "lieutenant", "acting", "interim", "elect" };

    /// <summary>What has more words is a headline and no name.</summary>
    private const int MostWords = 7;

    private static readonly string[][] Kinds =
    [
        ["company", "firm", "corporation", "inc", "corp", "ltd", "plc", "llc", "co", "maker", "manufacturer", "retailer", "airline", "startup", "business"],
        ["city", "town", "municipality", "borough"],
        ["organisation", "organization", "group", "charity", "association"],
        ["paper", "newspaper", "daily", "tabloid"],
        ["university", "college"],
        ["study", "report", "survey", "review"],
        ["bank", "lender"],
        ["senator", "sen", "lawmaker"],
        ["representative", "rep", "congressman", "congresswoman", "lawmaker"],
        ["governor", "gov"],
        ["general", "gen"],
        ["professor", "prof"],
        ["reverend", "rev"],
    ];

    /// <summary>Whether a title or trade is what is described.</summary>
    public bool Fits(string role)
    {
        foreach (var part in role.Split(" and ", StringSplitOptions.RemoveEmptyEntries))
        {
            if (FitsPart(part))
                return true;
        }
        return false;
    }

    /// <summary>Whether a body's name says that it is what is described ("the council": "Coast Council", "Council of Kelso").</summary>
    public bool FitsBody(string name)
    {
        var words = Words(name);
        // A headline's "New Poll" is no name.
        var fewest = (Lexicon.Find(Noun).Tags & WordTags.DataNoun) != 0 ? 3 : 2;
        if (After is not null || Before.Count > 0 || words.Count < fewest || words.Count > MostWords)
            return false;
        var head = words.TakeWhile(word => !IsLink(word)).LastOrDefault();
        return head is not null && (Same(head, Noun) || head.Equals("coalition", StringComparison.OrdinalIgnoreCase) && Same(Noun, "group"));
    }

    private bool FitsPart(string role)
    {
        if (Noun.Equals("CEO", StringComparison.OrdinalIgnoreCase))
            return (this with { Noun = "executive", Before = [.. Before, "chief"] }).FitsPart(role);
        var words = Words(role.Replace("CEO", "chief executive", StringComparison.OrdinalIgnoreCase));
        var core = words.TakeWhile(word => !IsLink(word)).ToList();
        if (core.Count == 0 || !Same(core[^1], Noun))
            return false;
        var before = core[..^1];
        if (Before.Where(Decisive.Contains).Except(before, StringComparer.OrdinalIgnoreCase).Any() || before.Where(Decisive.Contains).Except(Before, StringComparer.OrdinalIgnoreCase).Any())
            return false;
        if (Before.Any(word => !Decisive.Contains(word) && !words.Contains(word, StringComparer.OrdinalIgnoreCase)))
            return false;
        return After is null || words.Skip(core.Count).Contains(After, StringComparer.OrdinalIgnoreCase);
    }

    private static bool Same(string word, string noun) =>
        word.Equals(noun, StringComparison.OrdinalIgnoreCase)
        || Kinds.Any(kind => kind.Contains(word, StringComparer.OrdinalIgnoreCase) && kind.Contains(noun, StringComparer.OrdinalIgnoreCase));

    private static bool IsLink(string word) =>
        word.EndsWith(',') || Lexicon.Find(word).Tags is var tags && (tags & (WordTags.Preposition | WordTags.Relative | WordTags.To)) != 0;

    private static List<string> Words(string text) =>
        [.. text.Split([' ', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('.', ')').TrimStart('('))];
}
