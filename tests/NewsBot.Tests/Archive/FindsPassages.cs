using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

public abstract class FindsPassages : ArchiveContract
{
    [Fact]
    public async Task A_hit_is_a_slice_of_the_article_with_its_place()
    {
        await StoreAsync(Harbour());
        var hit = Assert.Single(await SearchAsync("employs"));
        Assert.Equal("It employs 340 people.", hit.Passage);
        Assert.Equal(hit.Passage, hit.Citation.Span.Of(Harbour().Text));
        Assert.Equal(hit.Citation.Span, hit.Citation.PassageSpan);
        Assert.Equal((2, "harbour", 1), (hit.Citation.Paragraph, hit.Citation.Article.Id.Value, hit.Citation.Article.Version));
    }

    [Fact]
    public async Task Passages_with_more_of_the_words_and_with_rarer_ones_come_first()
    {
        await StoreAsync(
            new Told("a", "Ferries run daily."),
            new Told("b", "Ferries and trains run daily."),
            new Told("c", "Ferries run at night."),
            new Told("d", "Buses stop here."),
            new Told("e", "Lorries stop there."));
        var hits = await SearchAsync("ferries", "trains");
        Assert.Equal("b", hits[0].Citation.Article.Id.Value);
        Assert.Equal(3, hits.Count);
        Assert.True(hits[0].Score > hits[1].Score && hits[^1].Score > 0);
    }

    [Theory]
    [InlineData("closing", "Closed harbours")]
    [InlineData("HARBOUR", "Closed harbours")]
    [InlineData("cafe", "The Café reopened")]
    [InlineData("14000", "Some 14,000 people")]
    [InlineData("14,000", "Some 14,000 people")]
    public async Task Words_are_found_by_stem_whatever_their_case_diacritics_and_grouping(string word, string text)
    {
        await StoreAsync(new Told("a", text), new Told("b", "Nothing of that kind."));
        Assert.Equal("a", Assert.Single(await SearchAsync(word)).Citation.Article.Id.Value);
    }

    [Fact]
    public async Task Phrases_must_stand_together()
    {
        await StoreAsync(new Told("a", "The red line was crossed."), new Told("b", "The line was red."));
        var hit = Assert.Single(await Archive.SearchAsync(Everyone, new SearchTerms([], ["red line"]), 10, CancellationToken.None));
        Assert.Equal("a", hit.Citation.Article.Id.Value);
    }

    [Fact]
    public async Task No_terms_find_nothing()
    {
        await StoreAsync(Harbour());
        Assert.Empty(await Archive.SearchAsync(Everyone, new SearchTerms([], []), 10, CancellationToken.None));
        Assert.Empty(await SearchAsync("", " ", "%%", "…"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"harbour\" OR \"")]
    [InlineData("harbour*")]
    [InlineData("title:harbour")]
    [InlineData("NEAR(harbour june, 2)")]
    [InlineData("^harbour AND NOT june")]
    [InlineData("82%")]
    [InlineData("har\0bour")]
    [InlineData("'; DROP TABLE version; --")]
    [InlineData("{text} : (harbour")]
    public async Task What_a_user_types_is_never_syntax(string typed)
    {
        await StoreAsync(Harbour());
        await SearchAsync(typed);
        await Archive.SearchAsync(Everyone, new SearchTerms([], [typed]), 10, CancellationToken.None);
        await ClaimsAsync(new ClaimFilter { Matching = new SearchTerms([typed], [typed]) });
        await Archive.ArticlesLikeAsync(Everyone, typed, 10, CancellationToken.None);
        await Archive.SourcesLikeAsync(Everyone, typed, CancellationToken.None);
        Assert.Equal(2, (await SearchAsync("harbour", typed, "employs")).Count);
    }

    [Fact]
    public async Task Ten_thousand_words_are_a_question_like_any_other()
    {
        await StoreAsync(Harbour());
        Assert.NotEmpty(await SearchAsync(["harbour", .. Enumerable.Range(0, 10_000).Select(i => $"w{i}")]));
        Assert.Empty(await SearchAsync(new string('x', 1_000_000)));
    }

    [Fact]
    public async Task A_misspelt_word_has_those_like_it()
    {
        await StoreAsync(Harbour());
        Assert.Equal(["harbour"], await Archive.WordsLikeAsync(Everyone, "harbuor", 5, CancellationToken.None));
        Assert.Empty(await Archive.WordsLikeAsync(Everyone, "carbon", 5, CancellationToken.None));
    }

    [Fact]
    public async Task The_limit_keeps_the_best_and_ties_keep_their_order()
    {
        await StoreAsync([.. Enumerable.Range(0, 20).Select(i => (ReadArticle)new Told($"a{i:00}", "Same words here."))]);
        var all = await Archive.SearchAsync(Everyone, new SearchTerms(["words"], []), 20, CancellationToken.None);
        var few = await Archive.SearchAsync(Everyone, new SearchTerms(["words"], []), 5, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"a{i:00}"), all.Select(hit => hit.Citation.Article.Id.Value));
        Assert.Equal(all.Take(5), few);
    }
}
