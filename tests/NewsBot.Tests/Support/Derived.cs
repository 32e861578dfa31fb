namespace NewsBot.Tests.Support;

/// <summary>Made-up stories, and reprints of them as other outlets print them: cut, in another order, with a line of their own.</summary>
internal static class Derived
{
    private static readonly string[] Things = ["harbour", "tunnel", "tram", "school", "bridge", "clinic", "orchard", "library", "reservoir", "market", "stadium", "quarry", "theatre", "airport", "ferry"];
    private static readonly string[] Deeds = ["opened", "closed", "flooded", "expanded", "sold", "repaired", "inspected", "praised", "abandoned", "painted", "insured", "measured", "renamed", "guarded"];
    private static readonly string[] Places = ["Alder", "Brook", "Cairn", "Dover Hill", "Elmstead", "Fenwick", "Garth", "Holm", "Ivybridge", "Jarrow Mill", "Kelso Green", "Linton"];
    private static readonly string[] People = ["the mayor", "a spokesman", "two engineers", "the union", "residents", "the treasurer", "an inspector", "the company", "neighbours", "the board"];

    /// <summary>Sentences of a story that share no run of five words with another story's, but by chance.</summary>
    public static IReadOnlyList<string> Story(Random random, int sentences) => [.. Enumerable.Range(0, sentences).Select(_ =>
        $"In {One(random, Places)} {One(random, People)} {One(random, Deeds)} the {One(random, Things)} {random.Next(2, 99)} days after {One(random, People)} had {One(random, Deeds)} "
        + $"a {One(random, Things)} near {One(random, Places)}, at a cost of {random.Next(100, 9999)} crowns and {random.Next(2, 60)} jobs.")];

    /// <summary>Half of the sentences at least, in the same or another order.</summary>
    public static string Reprint(Random random, IReadOnlyList<string> story)
    {
        var kept = story.Take(Math.Max(4, story.Count * random.Next(50, 101) / 100)).ToArray();
        if (random.Next(2) == 0)
            random.Shuffle(kept);
        return $"{One(random, Places)} (Wire) - {string.Join(random.Next(2) == 0 ? " " : "\n", kept)}\nAdditional reporting by the {One(random, Places)} desk.";
    }

    private static string One(Random random, string[] of) => of[random.Next(of.Length)];
}
