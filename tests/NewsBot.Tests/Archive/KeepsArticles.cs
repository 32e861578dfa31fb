using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

public abstract class KeepsArticles : ArchiveContract
{
    [Fact]
    public async Task The_first_text_of_an_id_is_added_the_same_again_unchanged_another_is_a_version()
    {
        Assert.Equal([StoreOutcome.Added], await StoreAsync(Harbour()));
        Assert.Equal([StoreOutcome.Unchanged], await StoreAsync(Harbour()));
        Assert.Equal([StoreOutcome.Updated], await StoreAsync(new Told("harbour", "The harbour stays open.").Writes("The harbour stays open.")));

        var claim = Assert.Single(await ClaimsAsync(new ClaimFilter()));
        Assert.Equal(2, claim.Citation.Article.Version);
        Assert.Equal("harbour@2#1", claim.Id);
    }

    [Fact]
    public async Task One_id_twice_in_a_batch_makes_two_versions_in_order()
    {
        Assert.Equal(
            [StoreOutcome.Added, StoreOutcome.Updated, StoreOutcome.Updated],
            await StoreAsync(Harbour(), new Told("harbour", "Open."), Harbour()));
        Assert.Equal(3, (await SearchAsync("harbour"))[0].Citation.Article.Version);
    }

    [Fact]
    public async Task A_change_of_metadata_alone_is_a_version_too()
    {
        await StoreAsync(Harbour());
        (Func<Article, Article> Change, string What)[] changes =
        [
            (article => article with { Title = "Another title" }, "title"),
            (article => article with { Url = "https://example.org/1" }, "url"),
            (article => article with { Outlet = "The Courier" }, "outlet"),
            (article => article with { Byline = "A. Writer" }, "byline"),
            (article => article with { Published = new NewsDate(Now, HasTime: true) }, "published"),
            (article => article with { Published = new NewsDate(Now, HasTime: false) }, "whether there is a time"),
            (article => article with { Updated = new NewsDate(Now, HasTime: true) }, "updated"),
            (article => article with { Embargo = Now.AddHours(-1) }, "embargo"),
            (article => article with { Audiences = ["desk"] }, "audience"),
            (article => article with { Language = "en-GB" }, "language"),
        ];
        foreach (var (change, what) in changes)
            Assert.True((await StoreAsync(Harbour().With(change)))[0] == StoreOutcome.Updated, what);
    }

    [Fact]
    public async Task It_holds_an_article_until_one_letter_differs()
    {
        await StoreAsync(Harbour());
        var same = Harbour().Article;
        Assert.Equal(
            [true, false, false],
            await Archive.HoldAsync([same, same with { Text = same.Text + " " }, same with { Id = ArticleId.Parse("Harbour") }], CancellationToken.None));
    }

    [Fact]
    public async Task An_archive_is_empty_until_an_article_is_kept_that_nobody_sees_yet()
    {
        Assert.True(await Archive.IsEmptyAsync(CancellationToken.None));
        await StoreAsync(Harbour().With(article => article with { Embargo = Now.AddDays(1) }));
        Assert.False(await Archive.IsEmptyAsync(CancellationToken.None));
        Assert.Equal(Holdings.None, await Archive.HoldingsAsync(Everyone, CancellationToken.None));
    }

    [Fact]
    public async Task An_article_taken_back_to_an_earlier_text_is_a_third_version()
    {
        await StoreAsync(Harbour());
        await StoreAsync(new Told("harbour", "Open."));
        Assert.Equal([StoreOutcome.Updated], await StoreAsync(Harbour()));
    }

    [Fact]
    public async Task What_was_found_in_an_older_version_is_not_found_any_more()
    {
        await StoreAsync(Survey("survey", "82%", 82));
        await StoreAsync(new Told("survey", "The survey was withdrawn.").Writes("The survey was withdrawn."));

        Assert.Empty(await SearchAsync("drivers"));
        Assert.Empty(await Archive.ClaimsWithFigureAsync(Everyone, Units.Percent, 0, 100, 10, CancellationToken.None));
        Assert.Empty(await Archive.ClaimsNearFigureAsync(Everyone, Units.Percent, 82, 10, CancellationToken.None));
        Assert.Empty(await Archive.SourcesAsync(Everyone, null, 10, CancellationToken.None));
        Assert.Empty(await Archive.SourcesLikeAsync(Everyone, "Northgate", CancellationToken.None));
        Assert.Equal(new Holdings(1, 1, 1, 0, null), await Archive.HoldingsAsync(Everyone, CancellationToken.None));
    }

    [Fact]
    public async Task A_cancelled_write_keeps_nothing_and_the_next_one_works()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Archive.StoreAsync([Harbour()], cancelled.Token));
        Assert.Equal(0, (await Archive.HoldingsAsync(Everyone, CancellationToken.None)).Articles);
        Assert.Equal([StoreOutcome.Added], await StoreAsync(Harbour()));
    }

    [Fact]
    public async Task A_reading_that_is_not_of_its_article_is_refused_and_nothing_of_its_batch_is_kept()
    {
        var beyond = new ReadArticle(Harbour("beyond").Article, new Reading([new Passage(new Span(0, 5000), 1)], []));
        var adrift = new ReadArticle(
            Harbour("adrift").Article,
            new Reading([new Passage(new Span(0, 4), 1)], [new Attribution { Kind = AttributionKind.None, Content = [new Span(10, 12)] }]));

        Assert.Contains("beyond", (await Assert.ThrowsAsync<ArgumentException>(() => StoreAsync(Harbour(), beyond))).Message, StringComparison.Ordinal);
        Assert.Contains("harbour", (await Assert.ThrowsAsync<ArgumentException>(() => StoreAsync(Harbour().With(article => article with { Title = "a\0b" })))).Message, StringComparison.Ordinal);
        Assert.Contains("adrift", (await Assert.ThrowsAsync<ArgumentException>(() => StoreAsync(Harbour(), adrift))).Message, StringComparison.Ordinal);
        Assert.Equal(0, (await Archive.HoldingsAsync(Everyone, CancellationToken.None)).Articles);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("“Naïve” café — 東京 \U0001F4F0 and after")]
    [InlineData("line one\r\nline two\u2028three\tfour \u0000 five")]
    public async Task Text_comes_back_to_the_letter(string text)
    {
        await StoreAsync(new ReadArticle(
            new Article(ArticleId.Parse("a"), "t", text),
            new Reading([new Passage(new Span(0, text.Length), 1)], [new Attribution { Kind = AttributionKind.None, Content = [new Span(2, text.Length)] }])));
        var claim = Assert.Single(await ClaimsAsync(new ClaimFilter()));
        Assert.Equal(text, claim.Passage);
        Assert.Equal(text[2..], claim.Words);
    }
}
