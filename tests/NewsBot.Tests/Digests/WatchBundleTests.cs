using NewsBot.Core.Chat;
using NewsBot.Core.Digests;
using NewsBot.Tests.Archive;

namespace NewsBot.Tests.Digests;

/// <summary>When what several watches found is told, and in how many messages.</summary>
public sealed class WatchBundleTests : IAsyncLifetime
{
    private static readonly ChatChannel Direct = new("discord", "dm", ChatPlace.Direct);

    private NewsWatch _news = null!;

    public async Task InitializeAsync() => _news = await NewsWatch.OpenAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    private static Told Survey(string id) => new Told(id, $"A survey by Northgate in {id} found that 82% of drivers want the tunnel.").Counts("Northgate", "82% of drivers want the tunnel", "82%", 82);

    [Fact]
    public async Task What_several_watches_of_a_channel_found_is_one_message_with_a_part_and_a_button_for_each()
    {
        await _news.WatchAsync("82%");
        await _news.WatchAsync("“want the tunnel”", asker: "eve");
        await _news.WatchAsync("82%", asker: "eve");
        await _news.StoreAsync(Survey("a"), Survey("b"));
        await _news.RoundAsync();
        await _news.RoundAsync();

        var reply = Assert.Single(_news.Posted).Reply;
        Assert.Equal("4 new claims match 2 watches: 82%, “want the tunnel”.", reply.Lead);
        Assert.Equal(["82%", "“want the tunnel”"], reply.Sections.Select(section => section.Heading));
        Assert.All(reply.Sections, section => Assert.Equal(["a", "b"], section.Lines.Select(line => line.Citation.Article.Id.Value)));
        Assert.Equal(["Stop 82% (1)", "Stop 82% (2)", "Stop “want the tunnel”"], reply.Actions.Select(action => action.Label));
        Assert.InRange(reply.Key!.Length, 1, 16);
    }

    [Fact]
    public async Task A_channel_hears_at_most_once_in_five_minutes_and_then_of_everything()
    {
        await _news.WatchAsync("82%");
        for (var article = 0; article < 10; article++)
        {
            await _news.StoreAsync(Survey($"n{article}"));
            await _news.RoundAsync();
            _news.Clock.Now += TimeSpan.FromSeconds(30);
        }
        Assert.Single(_news.Posted);
        await _news.RoundAsync();
        Assert.Equal([1, 9], _news.Posted.Select(post => post.Reply.LineCount));
    }

    [Fact]
    public async Task Many_watches_are_told_in_several_messages_and_none_is_lost()
    {
        for (var n = 0; n < 30; n++)
            await _news.WatchAsync("82%", asker: $"asker{n}");
        await _news.StoreAsync(Survey("a"));
        await _news.RoundAsync();
        _news.Clock.Now += TimeSpan.FromMinutes(5);
        await _news.RoundAsync();
        Assert.Equal([20, 10], _news.Posted.Select(post => post.Reply.Actions.Count));
        Assert.Contains(_news.Posted[0].Reply.Notes, note => note.Contains("watch stop", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task A_message_that_was_begun_is_finished_as_it_was_whatever_came_in_meanwhile(string step)
    {
        using var stopped = new CancellationTokenSource();
        await _news.WatchAsync("82%");
        await _news.WatchAsync("Northgate");
        await _news.StoreAsync(Survey("a"));
        _news.OnPost = at =>
        {
            if (at != step)
                return;
            stopped.Cancel();
            stopped.Token.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _news.RoundAsync(stopped.Token));
        _news.OnPost = _ => { };
        await _news.StoreAsync(Survey("b"));
        _news.Clock.Now += TimeSpan.FromMinutes(1);
        await _news.RoundAsync();
        Assert.Equal(2, Assert.Single(_news.Posted).Reply.LineCount);
        _news.Clock.Now += TimeSpan.FromMinutes(5);
        await _news.RoundAsync();
        Assert.Equal(["a", "a", "b", "b"], _news.Posted.SelectMany(post => post.Reply.Sections).SelectMany(section => section.Lines).Select(line => line.Citation.Article.Id.Value));
    }

    [Fact]
    public async Task What_is_found_in_quiet_hours_is_told_at_their_end_in_one_message()
    {
        _news.Clock.Now = new DateTimeOffset(2026, 5, 4, 19, 30, 0, TimeSpan.Zero);
        await _news.WatchAsync("82%");
        await _news.WatchAsync("82%", channel: new ChatChannel("discord", "c2", ChatPlace.Channel));
        Assert.Contains("until 07:00", Assert.Single((await _news.QuietAsync("22:00-07:00 Europe/Kyiv")).Notes), StringComparison.Ordinal);
        await _news.StoreAsync(Survey("a"));
        await _news.RoundAsync();
        Assert.Equal("c2", Assert.Single(_news.Posted).Channel.Id);

        _news.Clock.Now = new DateTimeOffset(2026, 5, 5, 3, 59, 59, TimeSpan.Zero);
        await _news.StoreAsync(Survey("b"));
        await _news.RoundAsync();
        Assert.DoesNotContain(_news.Posted, post => post.Channel.Id == "c1");
        _news.Clock.Now = new DateTimeOffset(2026, 5, 5, 4, 0, 0, TimeSpan.Zero);
        await _news.RoundAsync();
        Assert.Equal(2, Assert.Single(_news.Posted, post => post.Channel.Id == "c1").Reply.LineCount);
    }

    [Fact]
    public async Task The_newsrooms_quiet_hours_hold_where_nobody_set_others_and_a_thread_has_its_channels()
    {
        Assert.True(QuietHours.TryParse("00:00-23:59", TimeZoneInfo.Utc, out var always, out _));
        _news.Hours = new WatchHours(TimeZoneInfo.Utc, always);
        await _news.WatchAsync("82%");
        await _news.WatchAsync("82%", channel: new ChatChannel("discord", "t1", ChatPlace.Thread) { Space = "g1", Parent = NewsWatch.Channel.Id });
        await _news.WatchAsync("82%", channel: new ChatChannel("discord", "c2", ChatPlace.Channel));
        await _news.QuietAsync("off");
        await _news.StoreAsync(Survey("a"));
        await _news.RoundAsync();
        Assert.Equal(["c1", "t1"], _news.Posted.Select(post => post.Channel.Id));
    }

    [Fact]
    public async Task What_is_for_one_person_goes_to_them_alone_and_is_one_place_however_they_asked()
    {
        await _news.WatchAsync("me Northgate");
        await _news.WatchAsync("82%", channel: Direct);
        await _news.StoreAsync(Survey("a"));
        await _news.RoundAsync();
        var (channel, reply) = Assert.Single(_news.Posted);
        Assert.Equal((ChatPlace.Direct, "ada"), (channel.Place, channel.Person));
        Assert.Equal(2, reply.Actions.Count);
    }

    [Fact]
    public async Task Closed_direct_messages_are_tried_a_few_times_and_the_list_says_so_until_one_goes_through()
    {
        await _news.WatchAsync("82% in private");
        await _news.StoreAsync(Survey("a"));
        _news.OnPost = _ => throw new PlaceClosedException("direct messages are closed");
        for (var hour = 0; hour < 40; hour++)
        {
            await _news.RoundAsync();
            _news.Clock.Now += TimeSpan.FromHours(1);
        }
        Assert.Equal(5, _news.Tries);
        Assert.Contains("direct messages are closed", Assert.Single((await _news.WatchAsync(null, channel: Direct)).Sections[0].Points).Text, StringComparison.Ordinal);

        _news.OnPost = _ => { };
        await _news.StoreAsync(Survey("b"));
        await _news.RoundAsync();
        Assert.Equal("b", Assert.Single(_news.Posted[0].Reply.Sections[0].Lines).Citation.Article.Id.Value);
        Assert.DoesNotContain("closed", Assert.Single((await _news.WatchAsync(null, channel: Direct)).Sections[0].Points).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_fit_into_the_message_is_shown_to_who_reads_it_there_and_to_nobody_else()
    {
        await _news.WatchAsync("82%");
        await _news.StoreAsync(Survey("a"), Survey("b"), Survey("c"));
        await _news.RoundAsync();
        Assert.True(ActionKey.TryParse(_news.Posted[0].Reply.More(1)!.Key.ToString(), out var more));

        var next = await _news.MoreAsync(more, NewsWatch.Channel);
        Assert.Equal((1, 3), (next!.From, next.LineCount));
        Assert.Null(await _news.MoreAsync(more, new ChatChannel("discord", "c2", ChatPlace.Channel)));
        Assert.Null(await _news.MoreAsync(more with { Kept = "0" }, NewsWatch.Channel));
    }
}
