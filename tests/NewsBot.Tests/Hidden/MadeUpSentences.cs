namespace NewsBot.Tests.Hidden;

/// <summary>Invented sentences of few words, so that articles about the same come up by chance: they agree, contradict each other and reprint each other.</summary>
internal static class MadeUpSentences
{
    public static readonly string[] People = ["Ada Lindqvist", "Milo Sandor", "Ruth Ansah", "Kwame Osei", "Ines Valdor", "Tomas Ansah"];
    public static readonly string[] Bodies = ["Harbour Panel", "Coast Institute", "Rider Council", "Northern Survey"];
    public static readonly string[] Matters = ["tram fares", "the quarry", "the ferry line", "the reservoir", "the harbour fee"];
    public static readonly int[] Shares = [12, 41, 47, 48, 71];

    private static readonly string[] Roles = ["harbour minister", "union leader", "engineer", "mayor of Elmstead"];
    private static readonly string[] Nobodies = ["two officials", "a senior diplomat", "three people close to the talks"];
    private static readonly string[] Deeds = ["will close in May", "floods every spring", "costs too much", "was never repaired", "will rise again"];
    private static readonly string[] Asides = ["Rain fell on the market.", "Nobody was hurt.", "The council meets on Monday.", "A bridge was painted green.", "The vote comes next week."];

    /// <summary>An article's text: a sentence a paragraph, or two.</summary>
    public static string Article(Random random) =>
        string.Join("", Enumerable.Range(0, random.Next(2, 5)).Select(_ => Sentence(random) + (random.Next(3) == 0 ? " " : "\n"))).TrimEnd();

    /// <summary>Much the same text, under a line of its own and not as long.</summary>
    public static string Reprint(Random random, string text) => $"{One(random, Asides)}\n{text}\n{One(random, Asides)}";

    public static string Title(Random random) => $"{One(random, Bodies)} and {One(random, Matters)}";

    /// <summary>What somebody who guesses would ask.</summary>
    public static string Question(Random random) => random.Next(9) switch
    {
        0 => $"who said {One(random, Shares)}%?",
        1 => $"what did {One(random, People)} say?",
        2 => $"what did {One(random, People)} say about {One(random, Matters)}?",
        3 => $"who said “{One(random, Matters)} {One(random, Deeds)}”?",
        4 => One(random, Matters).Replace('r', 't'),
        5 => $"what did {One(random, Bodies)} find?",
        6 => $"what did {One(random, Nobodies)} say?",
        7 => $"{One(random, Matters)} {One(random, Deeds)}",
        _ => $"who said {random.Next(10, 80)} percent about {One(random, Matters)}?",
    };

    public static T One<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private static string Sentence(Random random)
    {
        var (matter, deed, share) = (One(random, Matters), One(random, Deeds), One(random, Shares));
        var claim = $"{matter} {deed}";
        var opening = string.Concat(claim[..1].ToUpperInvariant(), claim.AsSpan(1));
        return random.Next(8) switch
        {
            0 => $"“{opening},” {One(random, People)} said.",
            1 => $"{opening}, {One(random, Nobodies)} said.",
            2 => $"Some {share}% of riders oppose {matter}, according to the {One(random, Bodies)}.",
            3 => $"{One(random, People)}, the {One(random, Roles)}, said that {claim}.",
            4 => $"{One(random, People)} told reporters that {share}% of the town pays for {matter}.",
            5 => $"The {One(random, Bodies)} found that {share}% of families avoid {matter}.",
            6 => $"{One(random, People)} called {matter} “a burden on trade”.",
            _ => One(random, Asides),
        };
    }
}
