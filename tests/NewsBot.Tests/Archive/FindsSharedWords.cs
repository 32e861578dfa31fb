using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

public abstract class FindsSharedWords : ArchiveContract
{
    private static Told Says(string id, string words) => new Told(id, words).Writes(words);

    private async Task<IEnumerable<string>> FoundAsync(SearchTerms terms, Viewpoint? viewpoint = null, int limit = 10) =>
        (await Archive.SearchAsync(viewpoint ?? Everyone, terms, limit, default)).Select(hit => hit.Citation.Article.Id.Value);

    [Fact]
    public async Task What_has_so_many_of_the_words_is_found_and_what_has_most_comes_first()
    {
        await StoreAsync(Says("two", "Ferries sail north."), Says("one", "Ferries are full."), Says("none", "Rain fell."), Says("three", "Ferries sailed to the northern quay."), Says("all", "The ferry sails north of the quay."));
        var terms = new SearchTerms(["ferry", "sail", "north", "quay"], []);
        Assert.Equal(["all", "two", "three", "one"], await FoundAsync(terms with { Least = 1 }));
        Assert.Equal(["all", "two", "three"], await FoundAsync(terms with { Least = 3 }));
        Assert.Equal(["all"], await FoundAsync(terms with { Least = 4 }));
        Assert.Equal(["all"], await FoundAsync(terms with { Least = 1 }, limit: 1));
        Assert.Empty(await FoundAsync(terms with { Least = 5 }));
    }

    [Theory]
    [InlineData("ukraine", "ukrainian,ukraine")]
    [InlineData("iraq", "iraq")]
    [InlineData("reading", "reading")]
    [InlineData("\"*", "iraq,reading,ukraine,ukrainian")]
    public async Task A_word_that_is_required_is_there_with_any_ending(string required, string expected)
    {
        await StoreAsync(Says("ukraine", "Grain from Ukraine."), Says("ukrainian", "Ukrainian grain."), Says("iraq", "Grain for Iraq."), Says("reading", "Grain at Reading."), Says("none", "Ukraine, Iraq and Reading."));
        Assert.Equal(expected.Split(',').Order(), (await FoundAsync(new SearchTerms(["grain"], []) { Least = 1, Required = [required] })).Order());
    }

    [Fact]
    public async Task A_new_version_a_withdrawal_and_an_embargo_change_what_is_found()
    {
        var terms = new SearchTerms(["ferry", "north"], []) { Least = 2 };
        var held = Says("held", "The ferry sails north at night.").With(article => article with { Embargo = Now.AddHours(1) });
        await StoreAsync(Says("a", "The ferry sails north."), Says("b", "North of the ferry."), held);
        Assert.Equal(["a", "b"], (await FoundAsync(terms)).Order());
        Assert.Equal(["a", "b", "held"], (await FoundAsync(terms, Viewpoint.Public(Now.AddHours(1)))).Order());
        await StoreAsync(Says("a", "The ferry sails south."));
        await Archive.WithdrawAsync(ArticleId.Parse("b"), default);
        Assert.Empty(await FoundAsync(terms));
        Assert.Equal(["held"], await FoundAsync(terms, Viewpoint.Public(Now.AddHours(1))));
    }

    [Fact]
    public async Task Many_searches_at_once_find_what_each_finds_alone()
    {
        await StoreAsync(Survey("a", "82%", 82), Survey("b", "78%", 78), Says("c", "Drivers of the tunnel."), Harbour());
        ClaimFilter[] filters =
        [
            new() { Matching = new SearchTerms(["drivers", "tunnel"], []) { Least = 2 }, Units = [Units.Percent] },
            new() { Matching = new SearchTerms(["drivers", "tunnel"], []) { Least = 2 } },
            new() { Matching = new SearchTerms(["harbour"], []) },
            new() { Article = ArticleId.Parse("a") },
            new() { Matching = new SearchTerms(["nobody"], []) { Least = 1 } },
        ];
        var together = await Archive.ClaimsOfEachAsync(Everyone, filters, default);
        Assert.Equal([2, 3, 2, 1, 0], together.Select(claims => claims.Count));
        foreach (var (filter, claims) in filters.Zip(together))
            Assert.Equal((await ClaimsAsync(filter)).Select(claim => claim.Id), claims.Select(claim => claim.Id));
        Assert.Empty(await Archive.ClaimsOfEachAsync(Everyone, [], default));
    }
}
