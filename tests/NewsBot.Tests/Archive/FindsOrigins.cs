using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive;

public abstract class FindsOrigins : ArchiveContract
{
    private const string Story = "The harbour of Alder closes for nine days in May, Ruth Ansah said. Two cranes are moved, and the ferry sails from the north quay instead. Nobody loses work over it.";

    private static ReadArticle Printed(string id, string text) => new(Some.Article(id, text), ArticleReader.Read(text));

    private async Task<IReadOnlyDictionary<string, string>> OriginsAsync(Viewpoint viewpoint, params string[] ids) =>
        (await Archive.OriginsAsync(viewpoint, [.. ids.Select(ArticleId.Parse)], CancellationToken.None)).ToDictionary(origin => origin.Key.Value, origin => origin.Value.Value);

    [Fact]
    public async Task Reprints_have_the_origin_that_was_taken_in_first_and_what_stands_alone_has_none()
    {
        await StoreAsync(Printed("other", "Rain fell on the bridge for days, and nobody in the town had ever seen so much of it at once."), Printed("first", Story), Printed("cut", Story[..110]), Printed("wire", $"ALDER (Wire) - {Story}"));
        Assert.Equal(new Dictionary<string, string> { ["cut"] = "first", ["wire"] = "first", ["first"] = "first" }, await OriginsAsync(Everyone, "wire", "cut", "first", "other", "none"));
        Assert.Equal(new Dictionary<string, string> { ["cut"] = "first" }, await OriginsAsync(Everyone, "cut"));
        Assert.Empty(await OriginsAsync(Everyone));
    }

    [Fact]
    public async Task A_version_that_says_something_else_is_no_reprint_any_more_and_can_become_one()
    {
        await StoreAsync(Printed("first", Story), Printed("second", Story));
        await StoreAsync(Printed("second", "Rain fell on the bridge for days, and nobody in the town had ever seen so much of it at once."));
        Assert.Empty(await OriginsAsync(Everyone, "first", "second"));
        await StoreAsync(Printed("second", Story + " It opens in June."));
        Assert.Equal("first", (await OriginsAsync(Everyone, "second"))["second"]);
    }

    [Fact]
    public async Task Two_that_are_tied_through_a_hidden_one_alone_are_not_tied_for_who_does_not_see_it()
    {
        var (half, rest) = (string.Join(' ', Derived.Story(new Random(1), 6)), string.Join(' ', Derived.Story(new Random(2), 6)));
        var hidden = Printed("hidden", $"{half} {rest}");
        await StoreAsync(Printed("half", half), hidden with { Article = hidden.Article with { Audiences = ["desk"] } }, Printed("rest", rest));
        Assert.Empty(await OriginsAsync(Everyone, "half", "rest", "hidden"));
        Assert.Equal(["half", "half", "half"], (await OriginsAsync(new Viewpoint(Everyone.Now, ["desk"]), "half", "rest", "hidden")).Values);
    }

    [Fact]
    public async Task What_was_tied_through_versions_that_are_hidden_now_stays_tied()
    {
        await StoreAsync([.. Enumerable.Range(0, 9).Select(i => Printed($"p{i}", Story))]);
        foreach (var i in Enumerable.Range(0, 7))
        {
            var print = Printed($"p{i}", Story);
            await StoreAsync(print with { Article = print.Article with { Audiences = ["desk"] } });
        }
        Assert.Equal(new Dictionary<string, string> { ["p7"] = "p7", ["p8"] = "p7" }, await OriginsAsync(Everyone, "p7", "p8"));
    }

    [Fact]
    public async Task Many_prints_for_one_desk_keep_no_two_of_another_desk_apart()
    {
        ReadArticle For(string desk, string id)
        {
            var print = Printed(id, Story);
            return print with { Article = print.Article with { Audiences = [desk] } };
        }
        await StoreAsync([For("sea", "s1"), .. Enumerable.Range(0, 9).Select(i => For("court", $"c{i}")), For("sea", "s2")]);
        await StoreAsync(For("sea", "s1") with { Article = For("sea", "s1").Article with { Title = "Moved" } });
        Assert.Equal(["s2", "s2"], (await OriginsAsync(new Viewpoint(Everyone.Now, ["sea"]), "s1", "s2")).Values);
    }

    [Fact]
    public async Task Among_many_stories_the_reprints_of_each_are_found_and_no_others()
    {
        var random = new Random(11);
        var stories = Enumerable.Range(0, 200).Select(_ => Derived.Story(random, random.Next(5, 25))).ToList();
        await StoreAsync([.. stories.Select((story, i) => Printed($"s{i}", string.Join(' ', story)))]);
        await StoreAsync([.. stories.Take(100).Select((story, i) => Printed($"r{i}", Derived.Reprint(random, story)))]);
        var origins = await OriginsAsync(Everyone, [.. Enumerable.Range(0, 200).Select(i => $"s{i}"), .. Enumerable.Range(0, 100).Select(i => $"r{i}")]);
        var reprints = origins.Where(origin => origin.Key[0] == 'r').ToList();
        Assert.True(reprints.Count >= 95, $"{reprints.Count} of 100 found");
        Assert.All(reprints, origin => Assert.Equal(origin.Key[1..], origin.Value[1..]));
        Assert.All(origins.Where(origin => origin.Key[0] == 's'), origin => Assert.Equal(origin.Key, origin.Value));
    }
}
