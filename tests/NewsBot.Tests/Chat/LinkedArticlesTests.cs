using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Sqlite;
using NewsBot.Tests.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class LinkedArticlesTests : IAsyncLifetime
{
    private const string Address = "https://news.example/tide";

    private SqliteArchive _archive = null!;

    public async Task InitializeAsync() => _archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Fact]
    public async Task A_link_with_what_a_letter_hung_on_it_finds_the_article_with_sources_and_flags()
    {
        await StoreAsync(At(Address, Tide()));

        var linked = await FindAsync("http://www.news.example/tide/?utm_source=letter#top");

        Assert.Equal("tide", linked?.Article.Id.Value);
        Assert.Equal(["Harbour Panel", "Ann Bell", "an aide", "Ann Bell"], linked!.Claims.Select(line => line.Source));
        Assert.Contains(Flags.AnonymousSource, linked.Claims[2].Flags);
    }

    [Fact]
    public async Task Each_source_speaks_once_before_any_speaks_again_figures_first_and_unnamed_sources_last()
    {
        await StoreAsync(At(Address, Tide()));

        var linked = await FindAsync(Address);

        // What the writer says is nobody's claim.
        Assert.Equal(["41% of boats left", "the tide was high", "the pier held", "nobody was hurt"], linked!.Claims.Select(line => line.Words));
        Assert.Equal(4, linked.ClaimCount);
    }

    [Fact]
    public async Task Of_many_claims_a_few_are_shown_and_all_are_counted()
    {
        var words = string.Join(' ', Enumerable.Range(100, 40).Select(i => $"pier{i} held."));
        var told = new Told("tide", words);
        foreach (var i in Enumerable.Range(100, 40))
            told.Says("Ann Bell", $"pier{i} held");
        await StoreAsync(At(Address, told));

        var linked = await FindAsync(Address);

        Assert.Equal((5, 40), (linked!.Claims.Count, linked.ClaimCount));
        Assert.Equal("pier100 held", linked.Claims[0].Words);
    }

    [Fact]
    public async Task An_article_without_claims_is_shown_without_any()
    {
        await StoreAsync(At(Address, new Told("tide", "It rained.")));

        Assert.Empty((await FindAsync(Address))!.Claims);
    }

    [Fact]
    public async Task What_is_under_embargo_or_for_a_desk_is_not_there()
    {
        await StoreAsync(
            At("https://news.example/later", Tide("later")).With(article => article with { Embargo = Some.Now.AddMinutes(1) }),
            At("https://news.example/desk", Tide("desk")).With(article => article with { Audiences = ["desk"] }));

        Assert.Null(await FindAsync("https://news.example/later"));
        Assert.Null(await FindAsync("https://news.example/desk"));
        Assert.NotNull(await FindAsync("https://news.example/later", Viewpoint.Public(Some.Now.AddMinutes(1))));
        Assert.Null(await FindAsync("https://news.example/later"));
    }

    [Fact]
    public async Task An_article_that_moved_is_found_where_it_is_now()
    {
        await StoreAsync(At(Address, Tide()));
        Assert.NotNull(await FindAsync(Address));

        await StoreAsync(At("https://news.example/moved", Tide().With(article => article with { Text = article.Text + " It rained." })));

        Assert.Null(await FindAsync(Address));
        Assert.Equal(2, (await FindAsync("https://news.example/moved"))?.Article.Version);
    }

    [Fact]
    public async Task Of_two_articles_at_one_address_the_later_one_answers()
    {
        await StoreAsync(At(Address, Tide("first")), At(Address + "?utm_source=x", Tide("second")));

        Assert.Equal("second", (await FindAsync(Address))?.Article.Id.Value);
    }

    [Theory]
    [InlineData("https://news.example/other")]
    [InlineData("https://evil.example/tide")]
    [InlineData("mailto:ann@news.example")]
    [InlineData("relative/tide")]
    public async Task Another_link_finds_nothing(string link)
    {
        await StoreAsync(At(Address, Tide()));

        Assert.Null(await FindAsync(link));
    }

    private static Told Tide(string id = "tide") => new Told(id, "An aide said the pier held. Ann Bell said the tide was high and nobody was hurt. A count found 41% of boats left. It was late.")
        .Says("an aide", "the pier held", isNamed: false)
        .Says("Ann Bell", "the tide was high")
        .Says("Ann Bell", "nobody was hurt")
        .Counts("Harbour Panel", "41% of boats left", "41%", 41)
        .Writes("It was late.");

    private static Told At(string address, Told told) => told.With(article => article with { Url = address });

    private Task<IReadOnlyList<StoreOutcome>> StoreAsync(params Told[] articles) => _archive.StoreAsync([.. articles.Select(told => told.Read)], CancellationToken.None);

    private Task<LinkedArticle?> FindAsync(string link, Viewpoint? viewpoint = null) =>
        new LinkedArticles(_archive, new QuestionDesk(_archive, new SourceRegister([])), () => viewpoint ?? Some.Everyone).FindAsync(new Uri(link, UriKind.RelativeOrAbsolute), CancellationToken.None);
}
