using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>How often a server is asked.</summary>
public sealed class FeedPaces : IAsyncLifetime
{
    private FeedRoom _room = null!;

    public async Task InitializeAsync() => _room = await FeedRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [InlineData("<ttl>30</ttl>", 30)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    [InlineData("<ttl>a while</ttl>", 5)]
    [InlineData("", 5)]
    public async Task A_feed_says_how_often_it_wants_to_be_asked(string head, int minutes)
    {
        _room.Serve("feed.xml", Pages.Channel(head, Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));

        var state = await _room.PollAsync();

        Assert.Equal(TimeSpan.FromMinutes(minutes), state.Due - state.Polled);
    }

    [Fact]
    public async Task Its_server_does_too()
    {
        _room.Serve("feed.xml", context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=1200";
            return context.Response.WriteAsync(Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail"))));
        });

        var state = await _room.PollAsync();

        Assert.Equal(TimeSpan.FromMinutes(20), state.Due - state.Polled);
    }

    [Fact]
    public async Task A_host_has_one_request_at_a_time_and_a_second_between_two()
    {
        var (now, most, times) = (0, 0, new List<DateTimeOffset>());
        foreach (var path in Enumerable.Range(0, 6).Select(n => $"{n}.xml"))
        {
            _room.Serve(path, async context =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                lock (times)
                    times.Add(_room.Time.GetUtcNow());
                await context.Response.WriteAsync(Pages.Feed());
                Interlocked.Decrement(ref now);
            });
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => _room.PollAsync($"{n}.xml")));

        Assert.Equal(1, most);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        Assert.Equal("has no entries", (await _room.StandingAsync("0.xml")).State.Line);
    }
}
