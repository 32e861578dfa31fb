using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

public abstract class WalksThroughEverything : ArchiveContract
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Every_claim_comes_once_article_by_article_in_the_order_taken_in(int length)
    {
        await StoreAsync(
            Harbour("z").With(article => article with { Published = new NewsDate(Now, true) }),
            new Told("a", "One and two.").Writes("One").Writes("two"),
            Survey("m", "82%", 82).With(article => article with { Published = new NewsDate(Now.AddDays(-3), true) }));
        Assert.Equal(["z@1#1", "z@1#2", "a@1#1", "a@1#2", "m@1#1"], (await Archive.WalkAsync(Everyone, new ClaimFilter { Limit = length })).Select(claim => claim.Id));
    }

    [Fact]
    public async Task A_newer_version_takes_the_place_of_the_old_one_at_the_end()
    {
        await StoreAsync(Harbour("one"), Harbour("two"));
        await StoreAsync(new Told("one", "The harbour stays open.").Writes("The harbour stays open."));
        Assert.Equal(["two@1#1", "two@1#2", "one@2#1"], (await Archive.WalkAsync(Everyone, new ClaimFilter { Limit = 2 })).Select(claim => claim.Id));
    }

    [Fact]
    public async Task A_filter_holds_on_every_page()
    {
        var quoted = new Told("q", "“We wait,” he said. Rain fell. It has 12 doors.");
        quoted.Says(new Attribution { Kind = AttributionKind.Direct, Content = [quoted.At("We wait,")] }).Writes("Rain fell.")
            .Says(new Attribution { Kind = AttributionKind.None, Content = [quoted.At("It has 12 doors.")], Figures = [new Figure(quoted.At("12"), new Quantity(12, Units.Count))] });
        await StoreAsync(Harbour(), quoted, Survey("s", "82%", 82));
        Task<IReadOnlyList<Claim>> With(ClaimFilter filter) => Archive.WalkAsync(Everyone, filter with { Limit = 1 });
        Assert.Equal(["q@1#1"], (await With(new ClaimFilter { OnlyQuotations = true })).Select(claim => claim.Id));
        Assert.Equal(["harbour@1#1", "q@1#1", "q@1#3", "s@1#1"], (await With(new ClaimFilter { OnlyAudited = true })).Select(claim => claim.Id));
        Assert.Equal(["q@1#1", "q@1#2", "q@1#3"], (await With(new ClaimFilter { Article = ArticleId.Parse("q") })).Select(claim => claim.Id));
        Assert.Equal(6, (await With(new ClaimFilter { Since = Now.AddYears(-50) })).Count);
        Assert.Empty(await With(new ClaimFilter { Since = Now.AddYears(500) }));
    }

    [Fact]
    public async Task Full_text_and_pages_without_length_are_the_callers_fault()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Archive.ClaimPageAsync(Everyone, new ClaimFilter { Matching = new SearchTerms(["a"], []) }, 0, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Archive.ClaimPageAsync(Everyone, new ClaimFilter { Limit = 0 }, 0, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Archive.SourcePageAsync(Everyone, new ClaimFilter { Limit = 0 }, null, CancellationToken.None));
    }

    [Fact]
    public async Task Sources_come_once_by_name_with_their_first_and_last_day()
    {
        Told On(string id, DateTimeOffset? day) => Harbour(id).With(article => article with { Published = day is { } there ? new NewsDate(there, true) : null });
        await StoreAsync(
            On("late", new DateTimeOffset(2026, 5, 3, 1, 0, 0, TimeSpan.FromHours(3))), On("early", new DateTimeOffset(1968, 12, 31, 23, 0, 0, TimeSpan.FromHours(-2))), On("undated", null),
            Survey("s", "82%", 82), new Told("x", "Officials said so.").Says("Officials", "so", isNamed: false));
        var sources = await Archive.WalkSourcesAsync(Everyone, new ClaimFilter { Limit = 1 });
        Assert.Equal(["Northgate", "Officials", "Ruth Ansah"], sources.Select(source => source.Name));
        Assert.Equal(new KnownSource("Ruth Ansah", true, "mayor", 3, 3) { First = new DateOnly(1968, 12, 31), Last = new DateOnly(2026, 5, 3) }, sources[2]);
        Assert.Equal(new KnownSource("Northgate", true, null, 1, 1), sources[0]);
        Assert.Equal(["Officials"], (await Archive.WalkSourcesAsync(Everyone, new ClaimFilter { Article = ArticleId.Parse("x") })).Select(source => source.Name));
    }
}
