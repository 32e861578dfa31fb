using Microsoft.AspNetCore.Http;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>What of a feed becomes an article, and when it becomes a new version.</summary>
public sealed class FeedEntriesTests : IAsyncLifetime
{
    private FeedRoom _room = null!;

    public async Task InitializeAsync() => _room = await FeedRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task A_feed_that_changes_every_id_makes_no_new_articles()
    {
        for (var poll = 0; poll < 4; poll++)
        {
            _room.Serve("feed.xml", Pages.Feed(
                Pages.Whole($"https://courier.example/ferry?utm_source=rss{poll}", $"{poll}-1", "Ferry", Pages.Story("sail")),
                Pages.Whole(null, $"{poll}-2", "No page of its own", Pages.Story("not sail"))));
            await _room.PollAsync();
        }

        Assert.Equal([("No page of its own", 1), ("Ferry", 1)], (await _room.ArticlesAsync()).Select(article => (article.Title, article.Version)));
    }

    [Fact]
    public async Task Old_items_that_are_edited_are_new_versions_only_where_they_say_something_else()
    {
        string[] polls =
        [
            Pages.Whole("https://courier.example/ferry", "1", "Ferry", Pages.Story("sail")),
            Pages.Whole("https://courier.example/ferry", "1", "Ferry", $"<b>{Pages.Story("sail")}</b> ", "<author>a@courier.example (Ann Bell)</author><category>Sea</category>"),
            Pages.Whole("https://courier.example/ferry", "1", "Ferry", Pages.Story("not sail")),
        ];
        foreach (var item in polls)
        {
            _room.Serve("feed.xml", Pages.Feed(item));
            await _room.PollAsync();
        }

        Assert.Equal(2, Assert.Single(await _room.ArticlesAsync()).Version);
        Assert.Equal((1L, 1L), ((await _room.StandingAsync("feed.xml")).State.Added, (await _room.StandingAsync("feed.xml")).State.Updated));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_asked_for_and_not_read_again()
    {
        _room.Serve("feed.xml", context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.LastModified = "Mon, 02 Mar 2026 08:00:00 GMT";
            if (context.Request.Headers.IfNoneMatch != "\"v1\"")
                return context.Response.WriteAsync(Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        });

        await _room.PollAsync();
        var state = await _room.PollAsync();

        Assert.Equal((FeedOutcome.Unchanged, "nothing new: it is what it was"), (state.Outcome, state.Line));
        Assert.Equal(("\"v1\"", "Mon, 02 Mar 2026 08:00:00 GMT"), (_room.Asked[1].Headers.IfNoneMatch.ToString(), _room.Asked[1].Headers.IfModifiedSince.ToString()));
        Assert.StartsWith("NewsBot/", _room.Asked[0].Headers.UserAgent.ToString(), StringComparison.Ordinal);
        Assert.Contains("application/atom+xml", _room.Asked[0].Headers.Accept.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_for_the_same_body_changes_nothing()
    {
        var version = 0;
        _room.Serve("feed.xml", context =>
        {
            context.Response.Headers.ETag = $"\"v{++version}\"";
            return context.Response.WriteAsync(Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));
        });

        await _room.PollAsync();
        var state = await _room.PollAsync();

        Assert.Equal((FeedOutcome.Unchanged, "\"v2\""), (state.Outcome, state.ETag));
    }

    [Fact]
    public async Task Bytes_in_another_encoding_than_they_say_are_read_right()
    {
        _room.Serve("feed.xml", context =>
        {
            context.Response.ContentType = "application/rss+xml; charset=utf-8";
            return context.Response.Body.WriteAsync(System.Text.Encoding.Latin1.GetBytes(Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Fähre nach Öland", Pages.Story("sail"))))).AsTask();
        });

        await _room.PollAsync();

        Assert.Equal("Fähre nach Öland", Assert.Single(await _room.ArticlesAsync()).Title);
    }

    [Fact]
    public async Task An_article_in_two_feeds_is_one_and_stays_with_the_first()
    {
        _room.Serve("feed.xml", Pages.Feed(Pages.Whole("https://courier.example/ferry", "1", "Ferry", Pages.Story("sail"))));
        _room.Serve("other.xml", Pages.Feed(Pages.Whole("http://www.courier.example/ferry/?utm_medium=rss", "x", "Ferry, cut", Pages.Story("sail")[..350])));

        await _room.PollAsync();
        await _room.PollAsync("other.xml");

        Assert.Equal(("Ferry", 1), Assert.Single((await _room.ArticlesAsync()).Select(article => (article.Title, article.Version))));
    }

    [Fact]
    public async Task What_everyone_may_read_in_one_feed_is_not_kept_back_by_another()
    {
        var item = Pages.Whole("https://courier.example/ferry", "1", "Ferry", Pages.Story("sail"));
        _room.Serve("feed.xml", Pages.Feed(item));
        _room.Serve("open.xml", Pages.Channel("<description>open</description>", item));

        await _room.PollAsync(set: feed => feed with { Audiences = ["sea-desk"] });
        var before = await _room.ArticlesAsync();
        await _room.PollAsync("open.xml");

        Assert.Empty(before);
        Assert.Single(await _room.ArticlesAsync());
    }

    [Fact]
    public async Task Readers_and_outlet_of_a_feed_are_those_of_its_articles()
    {
        _room.Serve("feed.xml", Pages.Feed(
            Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail")),
            Pages.Whole("https://courier.example/2", "2", "For others", Pages.Story("not sail"), "<audience>court-desk</audience>")));

        var state = await _room.PollAsync(set: feed => feed with { Outlet = "Sound Radio", Audiences = ["sea-desk"] });

        Assert.Empty(await _room.ArticlesAsync("court-desk"));
        Assert.Equal("Sound Radio", Assert.Single(await _room.ArticlesAsync("sea-desk")).Outlet);
        Assert.StartsWith("2 entries: 1 new, 1 refused (entry 2 is for other readers", state.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_is_forgotten_and_nothing_is_taken_in_twice()
    {
        _room.Serve("feed.xml", Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));
        await _room.PollAsync();
        // As after a crash between the archive and what was seen.
        await _room.Store.Feeds.RemoveAsync(_room.Address("feed.xml").AbsoluteUri, CancellationToken.None);

        var state = await _room.PollAsync();

        Assert.Equal((FeedOutcome.Read, 0L, 0L), (state.Outcome, state.Added, state.Updated));
        Assert.Equal(1, Assert.Single(await _room.ArticlesAsync()).Version);
    }

    [Fact]
    public async Task Entries_that_left_the_feed_are_known_for_ninety_days()
    {
        var place = _room.Address("feed.xml").AbsoluteUri;
        _room.Serve("feed.xml", Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));
        await _room.PollAsync();
        await ServeOtherAsync(TimeSpan.FromDays(89), "2");
        var before = await _room.Store.Feeds.SeenAsync(place, ["courier.example/1"], CancellationToken.None);
        await ServeOtherAsync(TimeSpan.FromDays(2), "3");

        Assert.Single(before);
        Assert.Equal(["courier.example/3"], (await _room.Store.Feeds.SeenAsync(place, ["courier.example/1", "courier.example/3"], CancellationToken.None)).Keys);

        Task<FeedState> ServeOtherAsync(TimeSpan later, string link)
        {
            _room.Time.Advance(later);
            _room.Serve("feed.xml", Pages.Feed(Pages.Whole($"https://courier.example/{link}", link, $"Ferry {link}", Pages.Story("sail"))));
            return _room.PollAsync();
        }
    }

    [Fact]
    public async Task An_article_that_came_in_otherwise_stays_as_it_came()
    {
        await new ArticleSink(_room.Archive).TakeAsync([new TakenArticle("cms", new Article(ArticleId.Parse("cms-1"), "Ferry", Pages.Story("sail")) { Url = "https://courier.example/ferry" })], CancellationToken.None);
        _room.Serve("feed.xml", Pages.Feed(Pages.Whole("https://courier.example/ferry?fbclid=1", "1", "Ferry, again", Pages.Story("sail"))));

        await _room.PollAsync();

        Assert.Equal("cms-1", Assert.Single(await _room.ArticlesAsync()).Id.Value);
    }

    [Fact]
    public async Task A_feed_that_lay_on_the_web_before_a_restart_is_not_fetched_from_this_machine()
    {
        _room.Serve("feed.xml", Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));
        await _room.Store.Feeds.AddAsync(new Feed("feed.xml", _room.Address("feed.xml").AbsoluteUri), CancellationToken.None);
        await _room.Store.Feeds.KeepAsync(_room.Address("feed.xml").AbsoluteUri, FeedState.New with { IsInside = false }, CancellationToken.None);

        var state = await _room.PollAsync();

        Assert.Equal((FeedOutcome.Refused, (bool?)false), (state.Outcome, state.IsInside));
        Assert.StartsWith("127.0.0.1 lay on the web, and means an address of this machine", state.Line, StringComparison.Ordinal);
        Assert.Empty(_room.Asked);
    }

    [Fact]
    public async Task Where_a_feeds_host_lay_when_it_was_first_asked_is_kept()
    {
        _room.Serve("feed.xml", Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));
        await _room.PollAsync();

        Assert.True((await _room.StandingAsync("feed.xml")).State.IsInside);
    }

    [Fact]
    public async Task An_address_that_it_has_moved_to_for_good_is_kept_and_given_up_when_it_fails()
    {
        _room.ServeStatus("feed.xml", 308, ("Location", "/new.xml"));
        _room.Serve("new.xml", Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));
        await _room.PollAsync();
        var moved = await _room.PollAsync();
        _room.ServeStatus("new.xml", 410);
        var gone = await _room.PollAsync();

        Assert.Equal((_room.Address("new.xml").AbsoluteUri, null), (moved.Moved, gone.Moved));
        Assert.Equal(["feed.xml", "new.xml", "new.xml", "new.xml"], _room.Asked.Select(asked => asked.Path));
    }
}
