using NewsBot.Core.Archive;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive;

/// <summary>An archive with articles that a viewpoint may not see answers it, to the letter, as one without them.</summary>
public sealed class GateTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = Some.Now;
    private static readonly Viewpoint Everyone = Some.Everyone;

    private SqliteArchive _with = null!;
    private SqliteArchive _without = null!;

    public async Task InitializeAsync()
    {
        _with = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        _without = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        await _without.StoreAsync([.. Open()], CancellationToken.None);
        // Hidden ones come before, between and after, and one takes the place of an article that was open.
        await _with.StoreAsync(
            [
                Ferry("embargoed-1").With(Embargoed), Open()[0], Ferry("desk-1").With(ForDesk), new Told("withdrawn", "Ferry fares fell, Ruth Ansah said at the zymurgium.").Says("Ruth Ansah", "Ferry fares fell"),
                Open()[1], Ferry("withdrawn").With(Embargoed), Open()[2], Open()[3], Ferry("desk-2").With(ForDesk), Ferry("both").With(Embargoed).With(ForDesk),
            ],
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _with.DisposeAsync();
        await _without.DisposeAsync();
    }

    private static Told[] Open() =>
    [
        new Told("open-1", "Ferry fares rise by 4%, Ruth Ansah said.").Says("Ruth Ansah", "Ferry fares rise").With(article => article with { Published = new NewsDate(Now.AddDays(-9), true) }),
        new Told("open-2", "A ferry survey found that 71% of riders agree.").Counts("Harbour Panel", "71% of riders agree", "71%", 71),
        new Told("open-3", "Rain fell on the bridge."),
        new Told("open-4", "Ferry, ferry, fares: 60% of riders stay.").Counts("Two officials", "60% of riders stay", "60%", 60),
    ];

    private static Arrival Untimed(Arrival article) => article with { Order = 0, Taken = null };

    private static Told Ferry(string id) => new Told(id, "Ferry fares rise by 9%, Ruth Ansah and Kwame Secret said. So says 72% of riders.\nThe secret ferry plan.")
        .Says("Ruth Ansah", "Ferry fares rise", role: "secret role").Says("Kwame Secret", "by 9%").Counts("Secret Survey", "72% of riders", "72%", 72)
        .With(article => article with { Title = "Ferry secrets", Url = "https://secret.example/ferry", Published = new NewsDate(Now.AddDays(-1), true) });

    private static Article Embargoed(Article article) => article with { Embargo = Now.AddMilliseconds(0.5) };

    private static Article ForDesk(Article article) => article with { Audiences = ["Desk", "night desk"] };

    public static TheoryData<string> Questions => [.. Asked.Keys];

    private static readonly ArticleAddress Secret = ArticleAddress.TryParse("https://secret.example/ferry", out var address) ? address : default;

    private static readonly SearchTerms Fares = new(["ferry", "fares", "riders", "secret"], ["ferry fares"]);

    private static readonly Dictionary<string, Func<IArchive, Viewpoint, Task<object>>> Asked = new()
    {
        ["search"] = async (archive, viewpoint) => (await archive.SearchAsync(viewpoint, Fares, 20, default)).Select(hit => hit with { Key = 0 }).ToArray(),
        ["search, best one"] = async (archive, viewpoint) => (await archive.SearchAsync(viewpoint, Fares, 1, default)).Select(hit => hit with { Key = 0 }).ToArray(),
        ["claims"] = async (archive, viewpoint) => await archive.ClaimsAsync(viewpoint, new ClaimFilter(), default),
        ["claims, first"] = async (archive, viewpoint) => await archive.ClaimsAsync(viewpoint, new ClaimFilter { Limit = 1 }, default),
        ["claims of a speaker"] = async (archive, viewpoint) => await archive.ClaimsAsync(viewpoint, new ClaimFilter { Speakers = ["Ruth Ansah", "Kwame Secret"] }, default),
        ["claims of an article"] = async (archive, viewpoint) => await archive.ClaimsAsync(viewpoint, new ClaimFilter { Article = ArticleId.Parse("desk-1") }, default),
        ["claims of an article whose newest version is hidden"] = async (archive, viewpoint) => await archive.ClaimsAsync(viewpoint, new ClaimFilter { Article = ArticleId.Parse("withdrawn") }, default),
        ["claims that match"] = async (archive, viewpoint) => await archive.ClaimsAsync(viewpoint, new ClaimFilter { Matching = Fares, IsNamed = true, Limit = 2 }, default),
        ["passages that share words"] = async (archive, viewpoint) => (await archive.SearchAsync(viewpoint, Fares with { Least = 1 }, 20, default)).Select(hit => hit with { Key = 0 }).ToArray(),
        ["passage that shares most words"] = async (archive, viewpoint) => (await archive.SearchAsync(viewpoint, Fares with { Least = 1, Required = ["ferry"] }, 1, default)).Select(hit => hit with { Key = 0 }).ToArray(),
        ["claims of each"] = async (archive, viewpoint) => await archive.ClaimsOfEachAsync(viewpoint, [new ClaimFilter { Matching = Fares with { Least = 1 }, Units = [Units.Percent], Limit = 2 }, new ClaimFilter { Article = ArticleId.Parse("desk-1") }], default),
        ["claims page by page"] = async (archive, viewpoint) => await archive.WalkAsync(viewpoint, new ClaimFilter { Limit = 1 }),
        ["claims since, page by page"] = async (archive, viewpoint) => await archive.WalkAsync(viewpoint, new ClaimFilter { Limit = 2, Since = Now.AddYears(-40) }),
        ["claims of a hidden article, page by page"] = async (archive, viewpoint) => await archive.WalkAsync(viewpoint, new ClaimFilter { Article = ArticleId.Parse("desk-1"), Limit = 2 }),
        ["sources page by page"] = async (archive, viewpoint) => await archive.WalkSourcesAsync(viewpoint, new ClaimFilter { Limit = 1 }),
        ["claims with a figure"] = async (archive, viewpoint) => await archive.ClaimsWithFigureAsync(viewpoint, Units.Percent, 71, 72, 2, default),
        ["claims near a figure"] = async (archive, viewpoint) => await archive.ClaimsNearFigureAsync(viewpoint, Units.Percent, 72, 2, default),
        ["sources like"] = async (archive, viewpoint) => await archive.SourcesLikeAsync(viewpoint, "Ansah", default),
        ["sources like a hidden one"] = async (archive, viewpoint) => await archive.SourcesLikeAsync(viewpoint, "Kwame Secret", default),
        ["sources"] = async (archive, viewpoint) => await archive.SourcesAsync(viewpoint, null, 20, default),
        ["articles by id"] = async (archive, viewpoint) => await archive.ArticlesLikeAsync(viewpoint, "desk-1", 20, default),
        ["articles by title"] = async (archive, viewpoint) => await archive.ArticlesLikeAsync(viewpoint, "ferry", 20, default),
        ["articles by part of an id"] = async (archive, viewpoint) => await archive.ArticlesLikeAsync(viewpoint, "ithdraw", 20, default),
        ["words like one of a hidden article"] = async (archive, viewpoint) => await archive.WordsLikeAsync(viewpoint, "secrat", 20, default),
        ["words like one of an article that was open once"] = async (archive, viewpoint) => await archive.WordsLikeAsync(viewpoint, "zymurgiun", 20, default),
        ["completed sources"] = async (archive, viewpoint) => await archive.CompleteAsync(viewpoint, CompletedSubject.Source, "", 20, default),
        ["completed source of a hidden article"] = async (archive, viewpoint) => await archive.CompleteAsync(viewpoint, CompletedSubject.Source, "kwame", 20, default),
        ["completed figures"] = async (archive, viewpoint) => await archive.CompleteAsync(viewpoint, CompletedSubject.Figure, "7", 20, default),
        ["completed articles"] = async (archive, viewpoint) => await archive.CompleteAsync(viewpoint, CompletedSubject.Article, "", 20, default),
        ["completed article that is hidden"] = async (archive, viewpoint) => await archive.CompleteAsync(viewpoint, CompletedSubject.Article, "secr", 20, default),
        ["taken since"] = async (archive, viewpoint) => (await archive.ArrivalsSinceAsync(viewpoint, Now.AddYears(-40), 20, default)).Select(Untimed).ToArray(),
        ["taken beyond"] = async (archive, viewpoint) => (await archive.ArrivalsBeyondAsync(viewpoint, new ArchiveMark(0, Now.AddYears(-40)), default)).Select(Untimed).ToArray(),
        ["claims by id"] = async (archive, viewpoint) => await archive.ClaimsOfAsync(viewpoint, ["open-1@1#1", "desk-1@1#1", "withdrawn@1#1", "withdrawn@2#1", "embargoed-1@1#2"], default),
        ["article at an address"] = async (archive, viewpoint) => new[] { await archive.ArticleAtAsync(viewpoint, Secret, default) },
        ["claims of a version"] = async (archive, viewpoint) => await archive.VersionClaimsAsync(viewpoint, ArticleId.Parse("desk-1"), 1, default),
        ["claims of an open version whose newest one is hidden"] = async (archive, viewpoint) => await archive.VersionClaimsAsync(viewpoint, ArticleId.Parse("withdrawn"), 1, default),
        ["versions"] = async (archive, viewpoint) =>
            (await archive.VersionsAsync(viewpoint, [.. ((string[])["open-1", "desk-1", "withdrawn", "both"]).Select(ArticleId.Parse)], 9, default)).Select(version => version.Claims).ToArray(),
        ["withdrawn"] = async (archive, viewpoint) => await archive.WithdrawnAsync(viewpoint, default),
        ["hosts"] = async (archive, viewpoint) => await archive.HostsAsync(viewpoint, 20, default),
        ["seen"] = async (archive, viewpoint) => (await archive.SeenAsync(viewpoint, [.. new[] { "open-1", "desk-1", "embargoed-1", "withdrawn" }.Select(ArticleId.Parse)], default)).Select(id => id.Value).Order().ToArray(),
        ["origins"] = async (archive, viewpoint) => await archive.OriginsAsync(viewpoint, [.. new[] { "open-1", "open-2", "desk-1", "desk-2", "both" }.Select(ArticleId.Parse)], default),
        ["holdings"] = async (archive, viewpoint) => await archive.HoldingsAsync(viewpoint, default),
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task What_is_hidden_is_not_there(string question)
    {
        Viewpoint[] viewpoints = [Everyone, new(Now, ["sports", "", "desk%", "DESKS"])];
        foreach (var viewpoint in viewpoints)
            Assert.Equivalent(await Asked[question](_without, viewpoint), await Asked[question](_with, viewpoint), strict: true);
    }

    [Fact]
    public async Task The_claims_of_a_hidden_passage_are_not_there_even_for_its_key()
    {
        var later = Viewpoint.Public(Now.AddDays(1));
        var key = Assert.Single(await _with.SearchAsync(later, new SearchTerms(["72"], []), 20, default), hit => hit.Citation.Article.Id.Value == "embargoed-1").Key;
        Assert.NotEmpty(await _with.ClaimsInAsync(later, [key], default));
        Assert.Empty(await _with.ClaimsInAsync(Everyone, [key], default));
    }

    [Fact]
    public async Task An_embargo_ends_at_its_instant_and_not_a_moment_before()
    {
        async Task<int> Articles(Viewpoint viewpoint) => (await _with.HoldingsAsync(viewpoint, default)).Articles;
        Assert.Equal(4, await Articles(Everyone));
        Assert.Equal(6, await Articles(Viewpoint.Public(Now.AddMilliseconds(1))));
        Assert.Equal(4, await Articles(Everyone));
        Assert.Equal("embargoed-1", Assert.Single(await _with.ArticlesLikeAsync(Viewpoint.Public(Now.AddMilliseconds(1)), "embargoed-1", 5, default)).Id.Value);
    }

    [Theory]
    [InlineData("desk")]
    [InlineData(" NIGHT Desk ")]
    public async Task Who_is_of_an_audience_sees_its_articles_among_the_others(string audience)
    {
        var desk = new Viewpoint(Now, ["sports", audience]);
        Assert.Equal(6, (await _with.HoldingsAsync(desk, default)).Articles);
        Assert.Contains("Kwame Secret", (await _with.SourcesAsync(desk, true, 20, default)).Select(source => source.Name));
        Assert.Equal(72m, (await _with.ClaimsNearFigureAsync(desk, Units.Percent, 72, 1, default))[0].Figures[0].Figure.Quantity.Low);
        var hits = await _with.SearchAsync(desk, Fares, 20, default);
        Assert.Equal(["desk-1", "desk-2", "open-1", "open-2", "open-4"], hits.Select(hit => hit.Citation.Article.Id.Value).Distinct().Order());
        Assert.True(hits.Zip(hits.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score));
    }

    [Fact]
    public async Task What_one_desk_sees_tells_nothing_of_another_desks_articles()
    {
        var desk = new Viewpoint(Now, ["desk"]);
        var before = await _with.SearchAsync(desk, Fares, 20, default);
        await _with.StoreAsync([Ferry("sports-1").With(article => article with { Audiences = ["sports"] }), Ferry("later").With(Embargoed)], default);
        Assert.Equal(before, await _with.SearchAsync(desk, Fares, 20, default));
    }

    [Fact]
    public async Task An_article_comes_back_when_its_embargo_is_lifted_and_goes_when_it_is_put_on_a_desk()
    {
        await _with.StoreAsync([Ferry("embargoed-1"), Open()[1].With(ForDesk)], default);
        var articles = (await _with.SearchAsync(Everyone, Fares, 20, default)).Select(hit => hit.Citation.Article.Id.Value).Distinct().ToArray();
        Assert.Contains("embargoed-1", articles);
        Assert.DoesNotContain("open-2", articles);
    }

    [Fact]
    public void A_question_that_does_not_pass_the_gate_cannot_be_asked()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        Assert.Throws<ArgumentException>(() => new Gate(Everyone).Ask(connection, "SELECT title FROM version v WHERE v.is_newest = 1"));
    }
}
