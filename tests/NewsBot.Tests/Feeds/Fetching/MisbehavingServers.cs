using System.Text;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>Whatever a server does, the feed's status says it in a line, and nothing comes into the archive.</summary>
public sealed class MisbehavingServers : IAsyncLifetime
{
    private FeedRoom _room = null!;

    public async Task InitializeAsync() => _room = await FeedRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [InlineData(401, FeedOutcome.Refused, "wants a user's name and password (401)")]
    [InlineData(403, FeedOutcome.Refused, "is refused to this bot (403)")]
    [InlineData(404, FeedOutcome.Gone, "is not there any more (404)")]
    [InlineData(410, FeedOutcome.Gone, "is not there any more (410)")]
    [InlineData(418, FeedOutcome.Failed, "answers with 418")]
    [InlineData(301, FeedOutcome.Failed, "redirected without saying where to (301)")]
    [InlineData(500, FeedOutcome.Failed, "its server has a fault (500)")]
    [InlineData(204, FeedOutcome.Failed, "answers with 204")]
    public async Task A_status_is_told_in_words(int status, FeedOutcome outcome, string line)
    {
        _room.ServeStatus("feed.xml", status);

        await TellsAsync(outcome, line);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Who_asks_to_be_left_alone_is(int status)
    {
        _room.ServeStatus("feed.xml", status, ("Retry-After", "7200"));

        var state = await TellsAsync(FeedOutcome.Busy, $"asks to be left alone for a while ({status})");

        Assert.Equal(_room.Time.GetUtcNow() + TimeSpan.FromHours(2), state.Due);
    }

    [Fact]
    public async Task What_is_gone_is_asked_for_once_a_day()
    {
        var state = await TellsAsync(FeedOutcome.Gone, "once a day");

        Assert.Equal(_room.Time.GetUtcNow() + TimeSpan.FromDays(1), state.Due);
    }

    [Fact]
    public async Task A_circle_of_redirects_is_told()
    {
        _room.ServeStatus("feed.xml", 302, ("Location", "/b"));
        _room.ServeStatus("b", 301, ("Location", "/feed.xml"));

        await TellsAsync(FeedOutcome.Refused, "is redirected in a circle");
        Assert.Equal(2, _room.Asked.Count);
    }

    [Fact]
    public async Task More_than_five_redirects_are_not_followed()
    {
        _room.ServeStatus("feed.xml", 302, ("Location", "/1"));
        for (var n = 1; n < 20; n++)
            _room.ServeStatus($"{n}", 307, ("Location", $"/{n + 1}"));

        await TellsAsync(FeedOutcome.Refused, "is redirected more than 5 times");
        Assert.Equal(6, _room.Asked.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "begins with file:")]
    [InlineData("gopher://127.0.0.1/", "begins with gopher:")]
    [InlineData("http://someone@127.0.0.1/", "with a user's name in it")]
    public async Task A_redirect_to_what_is_no_web_address_is_not_followed(string location, string line)
    {
        _room.ServeStatus("feed.xml", 302, ("Location", location));

        await TellsAsync(FeedOutcome.Refused, line);
    }

    [Fact]
    public async Task A_feed_elsewhere_leads_to_nothing_on_this_machine()
    {
        _room.Serve("feed.xml", Pages.Feed());
        using var fetch = new FeedFetch(_room.Time);

        var result = await fetch.GetAsync(new FetchRequest(_room.Address("feed.xml"), new Uri("http://192.0.2.7/feed.xml")), CancellationToken.None);

        Assert.Equal(FeedOutcome.Refused, result.Outcome);
        Assert.Contains("leads to 127.0.0.1, an address of this machine or its own network", result.Line, StringComparison.Ordinal);
        Assert.Empty(_room.Asked);
    }

    [Fact]
    public async Task A_byte_a_second_is_waited_for_no_longer_than_a_minute()
    {
        var begun = new TaskCompletionSource();
        _room.Serve("feed.xml", async context =>
        {
            await context.Response.WriteAsync("<");
            await context.Response.Body.FlushAsync();
            begun.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });

        var poll = TellsAsync(FeedOutcome.Failed, "took longer than 60 s");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        for (var second = 0; second < 60; second++)
            _room.Time.Advance(TimeSpan.FromSeconds(1));

        await poll;
    }

    [Fact]
    public async Task A_body_without_an_end_is_read_up_to_a_bound()
    {
        await _room.DisposeAsync();
        _room = await FeedRoom.OpenAsync(new FetchLimits { LongestBody = 1 << 20 });
        _room.Serve("feed.xml", async context =>
        {
            var bytes = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });

        await TellsAsync(FeedOutcome.Failed, "is longer than 1 MB");
    }

    [Fact]
    public async Task A_connection_that_ends_in_the_middle_brings_nothing()
    {
        _room.Serve("feed.xml", async context =>
        {
            var feed = Encoding.UTF8.GetBytes(Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));
            context.Response.ContentLength = feed.Length;
            await context.Response.Body.WriteAsync(feed.AsMemory(0, feed.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        await TellsAsync(FeedOutcome.Failed, "ended the connection in the middle of its answer");
    }

    [Fact]
    public async Task Half_a_feed_under_a_whole_answer_brings_nothing_either()
    {
        var feed = Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail")), Pages.Whole("https://courier.example/2", "2", "Ferry", Pages.Story("not sail")));
        _room.Serve("feed.xml", feed[..(feed.Length - 300)]);

        await TellsAsync(FeedOutcome.Failed, "is not XML: broken at line");
    }

    [Theory]
    [InlineData("<!doctype html><html><body>Hello</body></html>", "is a web page (HTML), not a feed")]
    [InlineData("", "is empty")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item>&x;</item></channel></rss>", "")]
    public async Task What_is_no_feed_is_told(string body, string line)
    {
        _room.Serve("feed.xml", body);

        await TellsAsync(FeedOutcome.Failed, line);
    }

    [Fact]
    public async Task Where_nobody_listens_it_says_so()
    {
        var feed = new Feed("closed", "http://127.0.0.1:1/feed.xml");
        await _room.Store.Feeds.AddAsync(feed, CancellationToken.None);

        var state = await _room.Round.PollAsync(new FeedStanding(feed, FeedState.New), CancellationToken.None);

        Assert.Equal((FeedOutcome.Failed, "nobody answers at 127.0.0.1:1"), (state.Outcome, state.Line));
    }

    [Fact]
    public async Task Where_no_safe_connection_can_be_made_it_says_so()
    {
        var feed = new Feed("unsafe", $"https://127.0.0.1:{_room.Address("").Port}/feed.xml");

        var state = await _room.Round.PollAsync(new FeedStanding(feed, FeedState.New), CancellationToken.None);

        Assert.StartsWith("no safe connection to 127.0.0.1 can be made", state.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_failure_it_comes_back_as_if_nothing_had_been()
    {
        _room.ServeStatus("feed.xml", 500);
        await _room.PollAsync();
        await _room.PollAsync();
        _room.Serve("feed.xml", Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));

        var state = await _room.PollAsync();

        Assert.Equal((FeedOutcome.Read, "1 entry: 1 new", 0, null), (state.Outcome, state.Line, state.Failures, state.TroubleSince));
    }

    private async Task<FeedState> TellsAsync(FeedOutcome outcome, string line)
    {
        var state = await _room.PollAsync();
        Assert.Contains(line, state.Line, StringComparison.Ordinal);
        Assert.Equal(outcome, state.Outcome);
        Assert.True(state.IsInTrouble && state.Due > _room.Time.GetUtcNow() && state.TroubleSince is not null);
        Assert.Equal(state.Line, (await _room.StandingAsync("feed.xml")).State.Line);
        Assert.True(await _room.Archive.IsEmptyAsync(CancellationToken.None));
        return state;
    }
}
