using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Archive;
using NewsBot.Tests.Digests;

namespace NewsBot.Tests.Chat;

public sealed class HomePagesTests : IAsyncLifetime
{
    private static readonly ChatChannel Desk = new("slack", "C1", ChatPlace.Channel) { Space = "T1" };

    private NewsWatch _news = null!;

    public async Task InitializeAsync() => _news = await NewsWatch.OpenAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    [Fact]
    public async Task Of_an_empty_archive_it_tells_how_to_ask()
    {
        var page = await PageAsync();

        Assert.Equal(ChatCommands.All, page.Commands);
        Assert.Equal((0, 0, 0), (page.Holdings.Articles, page.Newest.Count, page.Watches.Count));
    }

    [Fact]
    public async Task It_lists_the_newest_articles_that_the_reader_may_see()
    {
        for (var i = 1; i <= 12; i++)
        {
            await _news.StoreAsync(new Told($"a{i}", "Fares rise, Ruth Ansah said.").Says("Ruth Ansah", "Fares rise"));
            _news.Clock.Now += TimeSpan.FromMinutes(1);
        }
        await _news.StoreAsync(new Told("later", "Fares fall.").With(article => article with { Embargo = _news.Clock.Now.AddHours(1) }), new Told("desk", "Fares fall.").With(article => article with { Audiences = ["desk"] }));

        var page = await PageAsync();

        Assert.Equal(Enumerable.Range(3, 10).Reverse().Select(i => $"a{i}"), page.Newest.Select(article => article.Id.Value));
        Assert.Equal(12, page.Holdings.Articles);
    }

    [Fact]
    public async Task It_lists_the_readers_own_watches_on_that_platform_and_where_they_tell()
    {
        await _news.WatchAsync("82%", asker: "U1", channel: Desk);
        await _news.WatchAsync("“the quay”", asker: "U1", channel: new ChatChannel("slack", "C1/1.2", ChatPlace.Thread) { Space = "T1", Parent = "C1" });
        await _news.WatchAsync("Ruth Ansah", asker: "U1", channel: new ChatChannel("slack", "D1", ChatPlace.Direct));
        await _news.WatchAsync("Ben Quaye", asker: "U2", channel: Desk);
        await _news.WatchAsync("Ben Quaye", asker: "U1", channel: Desk with { Platform = "discord" });

        var page = await PageAsync();

        Assert.Equal([("82%", "in a channel"), ("“the quay”", "in a thread"), ("Ruth Ansah", null)], page.Watches.Select(watch => (watch.For, watch.Where)));
    }

    [Fact]
    public async Task Its_button_ends_ones_own_watch_and_nobody_elses()
    {
        await _news.WatchAsync("82%", asker: "U1", channel: Desk);
        var stop = Assert.Single((await PageAsync()).Watches).Stop;

        Assert.Equal("This watch has ended already.", (await PressAsync(stop, "U2")).Lead);
        Assert.Equal("Ended: nothing more is posted for 82%.", (await PressAsync(stop, "U1")).Lead);
        Assert.Empty((await PageAsync()).Watches);
    }

    /// <summary>On the home page there is no channel: what is pressed there is between the bot and whoever pressed.</summary>
    private Task<Reply> PressAsync(ActionKey key, string asker) => _news.PressAsync(key, new ChatChannel("slack", asker, ChatPlace.Direct), asker);

    private Task<HomePage> PageAsync() =>
        new HomePages(_news.Archive, _news.Store, ChatCommands.All, () => Viewpoint.Public(_news.Clock.Now)).OfAsync("slack", "U1", CancellationToken.None);
}
