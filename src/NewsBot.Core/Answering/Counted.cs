using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Things that are counted and taken for one another, though they are not the same: deaths are not casualties.</summary>
/// <param name="Name">How the count is named in an answer.</param>
/// <param name="Family">Counts of one family are easily confused.</param>
/// <param name="Words">Any of these, by their stems, speaks of this count.</param>
internal sealed record Counted(string Name, string Family, IReadOnlyList<string> Words)
{
    private static readonly Counted[] All =
    [
        new("deaths", "toll", ["death", "dead", "died", "die", "dying", "killed", "kill", "fatality", "lives", "perished"]),
        new("casualties, which take in the wounded", "toll", ["casualty"]),
        new("the wounded", "toll", ["wounded", "injured", "injury", "injuries", "hurt", "maimed"]),
        new("the missing", "toll", ["missing", "disappeared"]),
        new("the rescued", "toll", ["rescued", "survivor", "survived"]),
        new("what was stolen", "theft", ["stolen", "stole", "steal", "theft"]),
        new("what was recovered", "theft", ["recovered", "retrieved"]),
        new("refugees", "flight", ["refugee"]),
        new("displaced people", "flight", ["displaced", "evacuated", "evacuee"]),
        new("migrants", "flight", ["migrant", "immigrant"]),
        new("arrests", "law", ["arrest", "arrested", "detained"]),
        new("charges", "law", ["charged", "indicted", "indictment"]),
        new("convictions", "law", ["convicted", "conviction"]),
        new("revenue", "money", ["revenue", "sales", "turnover"]),
        new("profit", "money", ["profit", "earnings"]),
        new("the deficit", "public money", ["deficit"]),
        new("the debt", "public money", ["debt"]),
        new("infections", "disease", ["infection", "infected", "cases"]),
        new("hospital admissions", "disease", ["hospitalised", "hospitalized", "hospitalisations", "hospitalizations"]),
    ];

    private readonly HashSet<string> _stems = [.. Words.Select(PorterStem.Of)];

    /// <summary>The counts that may be taken for one of those asked for.</summary>
    public static IReadOnlyList<Counted> Like(IReadOnlyList<string> topic)
    {
        var asked = All.Where(count => count.IsIn(topic)).ToList();
        return [.. All.Where(count => asked.Exists(one => one.Family == count.Family) && !asked.Contains(count))];
    }

    /// <summary>What the claim counts instead of what is asked for; null where it counts that, or nothing like it.</summary>
    public static string? Other(IReadOnlyList<string> topic, Claim claim)
    {
        var instead = Instead(topic, ContentWords.Of(claim.Words));
        return instead is null ? null : claim.Figures.Select(figure => figure.Of).FirstOrDefault(of => of is not null && instead.IsIn(ContentWords.Of(of))) is { } of ? $"“{of}”: {instead.Name}" : instead.Name;
    }

    /// <summary>What one figure of the claim counts instead of what is asked for ("500 were missing" where 500 died); null where it may count that.</summary>
    public static string? Other(IReadOnlyList<string> topic, FigureText figure, Claim claim)
    {
        var clause = ContentWords.Of($"{FigureClause.Of(figure, claim)} {figure.Of}");
        if (Instead(topic, clause) is { } instead)
            return $"the figure counts {instead.Name}";
        var isOfOther = Asked(topic) is { } asked && IsToll(asked.Name) && !asked.IsIn(ContentWords.Of($"{clause} {claim.Words}"));
        return isOfOther && figure.Of is { } of && ContentWords.Of(of).All(word => !FigureFit.IsAnyone(word) && !topic.Contains(word)) ? $"{figure.Text} there counts “{of}”" : null;
    }

    /// <summary>The count that the words speak of instead of one that is asked for.</summary>
    private static Counted? Instead(IReadOnlyList<string> topic, IReadOnlyList<string> words)
    {
        var missing = Array.Find(All, count => count.IsIn(topic) && !count.IsIn(words));
        return missing is null ? null : Array.Find(All, count => count.Family == missing.Family && count != missing && count.IsIn(words));
    }

    /// <summary>The count that is asked for, where it is one that is easily taken for another.</summary>
    public static Counted? Asked(IReadOnlyList<string> topic) => Array.Find(All, count => count.IsIn(topic));

    /// <summary>Whether a count of this name is of those that something befell, which grows from day to day.</summary>
    public static bool IsToll(string? name) => Array.Exists(All, count => count.Name == name && count.Family == "toll");

    /// <summary>What is asked for, named: the count where it is one of those, else the topic's words.</summary>
    public static string Named(IReadOnlyList<string> topic) => Asked(topic)?.Name ?? string.Join(' ', topic);

    /// <summary>Whether one of the words speaks of this count.</summary>
    public bool IsIn(IReadOnlyList<string> words) => words.Any(word => _stems.Contains(PorterStem.Of(word)));
}
