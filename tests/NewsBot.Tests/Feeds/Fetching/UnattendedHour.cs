using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>Fifty feeds with faults, polled for an hour by a clock that nobody waits for. By itself: memory is that of the whole process.</summary>
[Collection(nameof(Discord.Rest.RestSoak))]
public sealed class UnattendedHour
{
    private const int Feeds = 50;
    private const int Minutes = 60;

    /// <summary>A fraction of what the bodies of the hour would take if they were held.</summary>
    private const int MostLeftBehind = 24 * 1024 * 1024;

    [Fact]
    public async Task Fifty_feeds_with_faults_bring_every_article_in_once_and_leave_nothing_behind()
    {
        await using var room = await FeedRoom.OpenAsync();
        var chance = new Random(7);
        var published = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        for (var n = 0; n < Feeds; n++)
        {
            var feed = n;
            room.Serve($"{feed}.xml", context => AnswerAsync(context, feed));
            await room.Store.Feeds.AddAsync(new Feed($"feed {feed}", room.Address($"{feed}.xml").AbsoluteUri), CancellationToken.None);
        }

        long before = 0, after = 0;
        var polls = 0;
        for (var minute = 0; minute < Minutes; minute++)
        {
            foreach (var standing in (await room.Store.Feeds.AllAsync(CancellationToken.None)).Where(standing => (standing.State.Due ?? room.Time.GetUtcNow()) <= room.Time.GetUtcNow()))
            {
                await room.Round.PollAsync(standing, CancellationToken.None);
                polls++;
            }
            room.Time.Advance(TimeSpan.FromMinutes(1));
            if (minute == Minutes / 4)
                before = GC.GetTotalMemory(forceFullCollection: true);
        }
        after = GC.GetTotalMemory(forceFullCollection: true);
        chance = null;
        foreach (var standing in await room.Store.Feeds.AllAsync(CancellationToken.None))
            Assert.Equal(FeedOutcome.Read, (await room.Round.PollAsync(standing with { State = FeedState.New }, CancellationToken.None)).Outcome);

        var arrivals = await room.Archive.ArrivalsSinceAsync(Viewpoint.Public(room.Time.GetUtcNow()), DateTimeOffset.UnixEpoch, 100_000, CancellationToken.None);
        Assert.True(polls > 4 * Feeds, $"only {polls} polls");
        Assert.Equal(published.Keys.Order(StringComparer.Ordinal), arrivals.Select(arrival => arrival.Article.Id.Value).Order(StringComparer.Ordinal));
        Assert.All(arrivals, arrival => Assert.Equal(1, arrival.Article.Version));
        Assert.InRange(after - before, long.MinValue, MostLeftBehind);

        async Task AnswerAsync(HttpContext context, int feed)
        {
            // A new article every twenty minutes, and the ids of all of them new at each turn.
            var newest = (int)((room.Time.GetUtcNow() - Support.ManualTime.Start).TotalMinutes + feed) / 20;
            var items = Enumerable.Range(0, newest + 1).Select(n => Item(feed, n)).ToArray();
            var body = Pages.Feed(items);
            switch (chance?.Next(10) ?? 9)
            {
                case 0:
                    context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                    return;
                case 1:
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    context.Response.Headers.RetryAfter = "60";
                    return;
                case 2:
                    context.Response.ContentLength = body.Length + 100;
                    await context.Response.WriteAsync(body);
                    context.Abort();
                    return;
                case 3:
                    context.Response.Redirect(context.Request.Path);
                    return;
                case 4:
                    await context.Response.WriteAsync(body[..^200]);
                    return;
                default:
                    for (var n = 0; n < items.Length; n++)
                        published.TryAdd($"courier.example/{feed}/{n}", 1);
                    context.Response.Headers.ETag = $"\"{Guid.NewGuid()}\"";
                    await context.Response.WriteAsync(body);
                    return;
            }
        }
    }

    private static string Item(int feed, int n) =>
        Pages.Whole($"https://courier.example/{feed}/{n}", Guid.NewGuid().ToString(), string.Create(CultureInfo.InvariantCulture, $"Ferry {feed}.{n}"), Pages.Story($"sail {feed} times with {n} boats"));
}
