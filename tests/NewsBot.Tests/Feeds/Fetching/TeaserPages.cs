using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>Entries that make readers come for their article: its page is fetched, and looked at again.</summary>
public sealed class TeaserPages : IAsyncLifetime
{
    private FeedRoom _room = null!;

    public async Task InitializeAsync()
    {
        _room = await FeedRoom.OpenAsync();
        _room.Serve("feed.xml", Pages.Feed(Pages.Teaser(_room.Address("ferry"), "1", "Ferry", "The ferry sails again")));
        _room.ServePage("ferry", "Ferry", Pages.Story("sail"));
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task The_article_is_that_of_the_page()
    {
        await _room.PollAsync();

        Assert.Contains("41% of the islanders", await TextAsync(), StringComparison.Ordinal);
        Assert.Contains("text/html", _room.Asked[1].Headers.Accept.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_on_the_page_comes_in_without_the_feed()
    {
        await _room.PollAsync();
        _room.ServePage("ferry", "Ferry", Pages.Story("not sail"));
        _room.Time.Advance(TimeSpan.FromMinutes(16));
        await _room.LookAtPagesAsync();

        Assert.Contains("will not sail", await TextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await _room.ArticlesAsync()).Version);
        Assert.Equal(1, (await _room.StandingAsync("feed.xml")).State.Updated);
    }

    [Fact]
    public async Task A_page_is_looked_at_five_times_and_less_and_less_often()
    {
        await _room.PollAsync();
        var before = _room.Asked.Count;
        var looked = new List<double>();
        for (var minutes = 5; minutes < 10 * 24 * 60; minutes += 5)
        {
            _room.Time.Advance(TimeSpan.FromMinutes(5));
            var asked = _room.Asked.Count;
            await _room.LookAtPagesAsync();
            looked.AddRange(Enumerable.Repeat(minutes / 60.0, _room.Asked.Count - asked));
        }

        Assert.Equal([0.25, 1, 6, 24, 72], looked);
        Assert.Equal(5, _room.Asked.Count - before);
        Assert.Equal(1, Assert.Single(await _room.ArticlesAsync()).Version);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Where_there_is_no_page_the_teaser_is_the_article(int status)
    {
        _room.ServeStatus("ferry", status);

        var state = await _room.PollAsync();

        Assert.Equal(("1 entry: 1 new", FeedOutcome.Read), (state.Line, state.Outcome));
        Assert.StartsWith("The ferry sails again", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_for_now_is_tried_again_and_then_done_without()
    {
        _room.ServeStatus("ferry", 500);

        var first = await _room.PollAsync();
        var isEmpty = await _room.Archive.IsEmptyAsync(CancellationToken.None);
        await _room.PollAsync();
        var third = await _room.PollAsync();

        Assert.Equal("1 entry: 1 not had yet (page of entry 1: its server has a fault (500))", first.Line);
        Assert.True(isEmpty);
        Assert.Equal("1 entry: 1 new", third.Line);
        Assert.StartsWith("The ferry sails again", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_comes_later_is_the_article_after_all()
    {
        _room.ServeStatus("ferry", 500);
        await _room.PollAsync();
        _room.ServePage("ferry", "Ferry", Pages.Story("sail"));

        Assert.Equal("1 entry: 1 new", (await _room.PollAsync()).Line);
        Assert.Contains("41% of the islanders", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_once_is_not_cut_to_its_teaser_by_a_wall()
    {
        await _room.PollAsync();
        _room.ServeStatus("ferry", 403);
        _room.Serve("feed.xml", Pages.Feed(Pages.Teaser(_room.Address("ferry"), "1", "Ferry", "The ferry sails again, and again")));

        await _room.PollAsync();

        Assert.Contains("41% of the islanders", await TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await _room.ArticlesAsync()).Version);
    }

    [Fact]
    public async Task A_wall_that_comes_later_takes_nothing_from_the_article()
    {
        await _room.PollAsync();
        _room.ServePage("ferry", "Ferry", "Log in.");
        _room.Time.Advance(TimeSpan.FromMinutes(16));
        await _room.LookAtPagesAsync();

        Assert.Contains("41% of the islanders", await TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await _room.ArticlesAsync()).Version);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    public async Task A_page_that_is_open_long_after_its_teaser_was_taken_is_the_article_after_all(int status)
    {
        _room.ServeStatus("ferry", status);
        for (var poll = 0; poll < 3; poll++)
            await _room.PollAsync();
        var before = await TextAsync();
        _room.ServePage("ferry", "Ferry", Pages.Story("sail"));
        _room.Time.Advance(TimeSpan.FromMinutes(16));
        await _room.LookAtPagesAsync();

        Assert.StartsWith("The ferry sails again", before, StringComparison.Ordinal);
        Assert.Contains("41% of the islanders", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_indexed_whole_is_not_cut_to_a_teaser_by_a_poll()
    {
        var id = ArticleId.Parse(ArticleKeyOf("ferry"));
        await new NewsBot.Feeds.Fetching.ArticleSink(_room.Archive).TakeAsync([new TakenArticle("file", new Article(id, "Ferry", Pages.Story("sail")) { Url = _room.Address("ferry").AbsoluteUri })], CancellationToken.None);
        _room.ServeStatus("ferry", 404);

        var state = await _room.PollAsync();

        Assert.Equal("1 entry: nothing new", state.Line);
        Assert.Contains("41% of the islanders", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_page_in_the_place_of_many_swallows_none()
    {
        _room.Serve("feed.xml", Pages.Feed(
            Pages.Teaser(_room.Address("one"), "1", "First", "One thing has happened"), Pages.Teaser(_room.Address("two"), "2", "Second", "Another thing has happened"), Pages.Teaser(_room.Address("three"), "3", "Third", "A third thing has happened")));
        foreach (var path in (string[])["one", "two", "three"])
            _room.ServeStatus(path, 302, ("Location", "/welcome"));
        _room.ServePage("welcome", "Welcome", Pages.Story("sail"));

        await _room.PollAsync();

        Assert.Equal(3, (await _room.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task An_embargo_of_the_entry_holds_for_its_page_now_and_later()
    {
        _room.Serve("feed.xml", Pages.Feed($"<item><title>Ferry</title><link>{_room.Address("ferry")}</link><description>Sails …</description><embargo>2026-03-02T12:00:00Z</embargo></item>"));
        await _room.PollAsync();
        _room.ServePage("ferry", "Ferry", Pages.Story("not sail"));
        _room.Time.Advance(TimeSpan.FromMinutes(20));
        await _room.LookAtPagesAsync();
        var before = await _room.ArticlesAsync();
        _room.Time.Advance(TimeSpan.FromHours(3));

        Assert.Empty(before);
        Assert.Equal(2, Assert.Single(await _room.ArticlesAsync()).Version);
    }

    private string ArticleKeyOf(string path) => NewsBot.Feeds.ArticleKey.Of(_room.Address(path).AbsoluteUri)!;

    private async Task<string> TextAsync()
    {
        var hits = await _room.Archive.SearchAsync(Viewpoint.Public(_room.Time.GetUtcNow()), new SearchTerms(["ferry"], []), 10, CancellationToken.None);
        return string.Join('\n', hits.Select(hit => hit.Passage));
    }
}
