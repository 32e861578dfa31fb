using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

public abstract class FindsSourcesAndArticles : ArchiveContract
{
    private Task<IReadOnlyList<KnownSource>> LikeAsync(string name) => Archive.SourcesLikeAsync(Everyone, name, CancellationToken.None);

    private async Task<IEnumerable<string>> ArticlesAsync(string asked, int limit = 10) =>
        (await Archive.ArticlesLikeAsync(Everyone, asked, limit, CancellationToken.None)).Select(head => head.Id.Value);

    [Theory]
    [InlineData("Zelensky")]
    [InlineData("ZELENSKIY")]
    [InlineData("president zelenskyy")]
    public async Task A_source_is_found_by_other_spellings_of_its_name(string asked)
    {
        await StoreAsync(new Told("a", "President Zelensky said no.").Says("Volodymyr Zelensky", "no"), Harbour());
        Assert.Contains("Volodymyr Zelensky", (await LikeAsync(asked)).Select(source => source.Name));
        Assert.DoesNotContain("Ruth Ansah", (await LikeAsync(asked)).Select(source => source.Name));
    }

    [Fact]
    public async Task A_source_counts_what_it_said_and_not_what_it_declined_to_say()
    {
        await StoreAsync(
            new Told("a", "Ansah said one and two and three.").Says("Ruth Ansah", "one").Says("Ruth Ansah", "two").Says("Ruth Ansah", "three", stance: Stance.Hypothetical),
            new Told("b", "Ansah said four. Quaye would not say why. It rained.").Says("Ruth Ansah", "four").Says("Ben Quaye", "why", stance: Stance.NotSaid).Writes("It rained."));
        Assert.Equal([new KnownSource("Ruth Ansah", true, null, 3, 2)], await Archive.SourcesAsync(Everyone, null, 10, CancellationToken.None));
        Assert.Equal([new KnownSource("Ben Quaye", true, null, 0, 0)], await LikeAsync("Quaye"));
        Assert.Equal(new Holdings(2, 2, 6, 1, null), await Archive.HoldingsAsync(Everyone, CancellationToken.None));
    }

    [Fact]
    public async Task The_role_is_that_of_the_newest_article_that_gives_one()
    {
        Told On(string id, int day, string? role) => new Told(id, "Ansah said so.").Says("Ruth Ansah", "so", role: role)
            .With(article => article with { Published = new NewsDate(new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero), false) });
        await StoreAsync(On("c", 9, null), On("b", 5, "former mayor"), On("a", 1, "mayor"));
        Assert.Equal("former mayor", Assert.Single(await LikeAsync("Ansah")).Role);
    }

    [Fact]
    public async Task Sources_with_most_claims_come_first_named_and_unnamed_apart()
    {
        await StoreAsync(new Told("a", "One, two, three, four, she.")
            .Says("Bea", "One").Says("two officials", "two", isNamed: false).Says("Abe", "three").Says("two officials", "four", isNamed: false)
            .Says(new Attribution { Kind = AttributionKind.Indirect, Content = [new Span(23, 26)], Speaker = new Speaker("She", false) { IsResolved = false } }));
        async Task<IEnumerable<string>> Names(bool? named, int limit) => (await Archive.SourcesAsync(Everyone, named, limit, CancellationToken.None)).Select(source => source.Name);
        Assert.Equal(["two officials", "Abe", "Bea"], await Names(null, 10));
        Assert.Equal(["Abe", "Bea"], await Names(true, 10));
        Assert.Equal(["two officials"], await Names(false, 10));
        Assert.Equal(["two officials", "Abe"], await Names(null, 2));
    }

    [Fact]
    public async Task An_article_is_found_by_id_then_by_title_then_by_part_of_its_id()
    {
        Told Titled(string id, string title) => new Told(id, "Text.").With(article => article with { Title = title });
        await StoreAsync(Titled("tunnel", "Tolls"), Titled("b", "New tunnel tolls for the Café road"), Titled("c", "Tunnel tolls"), Titled("2026-05-water_MAIN", "Burst"));
        Assert.Equal(["tunnel"], await ArticlesAsync(" tunnel "));
        Assert.Equal(["c", "b"], await ArticlesAsync("tolls TUNNEL"));
        Assert.Equal(["c"], await ArticlesAsync("tolls tunnel", 1));
        Assert.Equal(["b"], await ArticlesAsync("CAFÉ’"));
        Assert.Equal(["2026-05-water_MAIN"], await ArticlesAsync("Water_main"));
        Assert.Empty(await ArticlesAsync("100%"));
        Assert.Empty(await ArticlesAsync("  "));
    }

    [Fact]
    public async Task Holdings_tell_the_latest_publication_date_as_it_was_given()
    {
        var latest = new NewsDate(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(1)), HasTime: true);
        await StoreAsync(
            Harbour("a").With(article => article with { Published = latest }),
            Harbour("b").With(article => article with { Published = new NewsDate(latest.Instant.AddDays(-1), HasTime: false) }),
            Harbour("c"));
        Assert.Equal(new Holdings(3, 6, 6, 1, latest), await Archive.HoldingsAsync(Everyone, CancellationToken.None));
    }
}
