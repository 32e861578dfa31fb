using System.Collections.Concurrent;
using NewsBot.Core.Chat;

namespace NewsBot.Tests.Chat;

public sealed class RequestLanesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Requests_of_a_lane_run_in_the_order_they_came_and_one_at_a_time()
    {
        using var lanes = new RequestLanes(8, 1000);
        var order = new ConcurrentDictionary<string, ConcurrentQueue<int>>();
        var inside = new ConcurrentDictionary<string, int>();
        var work = Enumerable.Range(0, 500).Select(i => lanes.RunAsync($"lane {i % 5}", async _ =>
        {
            var lane = $"lane {i % 5}";
            Assert.Equal(1, inside.AddOrUpdate(lane, 1, (_, n) => n + 1));
            await Task.Yield();
            order.GetOrAdd(lane, _ => []).Enqueue(i);
            inside.AddOrUpdate(lane, 0, (_, n) => n - 1);
        }, default)).ToList();
        Assert.All(await Task.WhenAll(work).WaitAsync(Patience), Assert.True);
        Assert.All(order.Values, lane => Assert.Equal(lane.Order(), lane));
        Assert.Equal(500, order.Values.Sum(lane => lane.Count));
        Assert.Equal(0, lanes.Count);
    }

    [Fact]
    public async Task Lanes_run_beside_one_another_up_to_the_bound()
    {
        using var lanes = new RequestLanes(2, 1000);
        var release = new TaskCompletionSource();
        var begun = new SemaphoreSlim(0);
        var running = 0;
        var work = Enumerable.Range(0, 4).Select(i => lanes.RunAsync($"lane {i}", async _ =>
        {
            Interlocked.Increment(ref running);
            begun.Release();
            await release.Task;
        }, default)).ToList();
        Assert.True(await begun.WaitAsync(Patience) && await begun.WaitAsync(Patience));
        Assert.Equal(2, running);
        release.SetResult();
        await Task.WhenAll(work).WaitAsync(Patience);
        Assert.Equal(4, running);
    }

    [Fact]
    public async Task What_fails_comes_through_and_the_lane_goes_on()
    {
        using var lanes = new RequestLanes(2, 10);
        var failing = lanes.RunAsync("a", async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException();
        }, default);
        var next = lanes.RunAsync("a", _ => Task.CompletedTask, default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.True(await next.WaitAsync(Patience));
    }

    [Fact]
    public async Task Too_many_that_wait_are_turned_away_and_who_is_cancelled_makes_room()
    {
        using var lanes = new RequestLanes(2, 1);
        var release = new TaskCompletionSource();
        var first = lanes.RunAsync("a", _ => release.Task, default);
        using var stop = new CancellationTokenSource();
        var ran = false;
        var waiting = lanes.RunAsync("a", _ =>
        {
            ran = true;
            return Task.CompletedTask;
        }, stop.Token);
        Assert.False(await lanes.RunAsync("a", _ => Task.CompletedTask, default).WaitAsync(Patience));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        var last = lanes.RunAsync("a", _ => Task.CompletedTask, default);
        release.SetResult();
        Assert.True(await first.WaitAsync(Patience) && await last.WaitAsync(Patience));
        Assert.False(ran);
        Assert.Equal(0, lanes.Count);
    }
}
