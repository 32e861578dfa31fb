using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Tests.Hidden;

/// <summary>Whatever comes in, in whatever order: who may not see an article is shown, byte for byte, what there is without it.</summary>
public sealed class HiddenFromMadeUpNews
{
    private const int Archives = 200;

    [Fact]
    public Task No_byte_of_what_is_shown_changes() => Parallel.ForEachAsync(Enumerable.Range(0, Archives), async (seed, _) =>
    {
        var news = MadeUpNews.Of(seed);
        var readings = new Dictionary<string, Reading>(StringComparer.Ordinal);
        Same.Assert(await ShownAsync(news.WithoutHidden(seed), readings, seed), await ShownAsync(news, readings, seed), $"archive {seed}, shown to [{string.Join(", ", news.Outsider)}]");
    });

    private static async Task<string> ShownAsync(MadeUpNews news, Dictionary<string, Reading> readings, int seed)
    {
        var random = new Random(seed);
        await using var view = await OutsideView.OpenAsync(news.Outsider, readings);
        await view.TakeAsync(news.Before);
        await view.AskAsync(Call("watch", "for", MadeUpSentences.One(random, MadeUpSentences.People)));
        await view.AskAsync(Call("watch", "for", $"{MadeUpSentences.One(random, MadeUpSentences.Shares)}%"));
        // To look at every flag, and at all of an archive, takes longest: each in a part of the archives.
        if (seed % 3 == 0)
            await view.AskAsync(Call("watch", "for", "single-source"));
        if (seed % 3 == 1)
            await view.AskAsync(Call("digest", "set", "12:30"));
        await view.RoundsAsync(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 2; i++)
            await view.AskAsync(new ChatInput.Said(MadeUpSentences.Question(random)));
        await view.TakeAsync(news.After);
        await view.RoundsAsync(TimeSpan.FromHours(1));
        var inputs = Inputs(random).ToArray();
        random.Shuffle(inputs);
        foreach (var input in inputs.Take(5))
            await view.AskAsync(input);
        await view.ListAsync(withClaims: seed % 3 == 2);
        return view.Shown;
    }

    private static IEnumerable<ChatInput> Inputs(Random random)
    {
        for (var i = 0; i < 5; i++)
            yield return new ChatInput.Said(MadeUpSentences.Question(random));
        yield return new ChatInput.Said("who else?");
        yield return Call("source", "name", MadeUpSentences.One(random, MadeUpSentences.People).Split(' ')[1]);
        yield return Call("figure", "number", $"{random.Next(10, 80)}%");
        yield return Call("sources", "kind", "anonymous");
        yield return Call("audit", "article", $"story-{random.Next(1, 6)}");
        yield return Call("audit", "article", MadeUpSentences.One(random, MadeUpSentences.Bodies));
        yield return Call("digest", "since", "30d");
        yield return new ChatInput.LookedUp($"“{MadeUpSentences.One(random, MadeUpSentences.Matters)} will close in May”");
    }

    private static ChatInput.Called Call(string command, string option, string value) => new(command, new Dictionary<string, string> { [option] = value });
}
