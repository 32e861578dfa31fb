using Microsoft.Extensions.Logging;
using NewsBot.Core.Chat;
using NewsBot.Hosting;

namespace NewsBot.Tests.Hosting;

public sealed class HostedBotTests : IDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));
    private readonly CancellationTokenSource _stop = new();
    private readonly HeardLog _log = new();
    private readonly HurriedTime _time = new();

    public void Dispose()
    {
        _patience.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task A_platform_that_fails_is_begun_again()
    {
        var platform = new ScriptedPlatform("discord", Fails("the line went dead"), Fails("and again"));

        var run = BotOf(platform).RunAsync(_stop.Token);
        await platform.BegunAsync(3, _patience.Token);
        await _stop.CancelAsync();

        Assert.True(await run);
        Assert.Equal(2, _log.Errors.Count());
        Assert.True(platform.IsStopped);
    }

    [Fact]
    public async Task Pauses_grow_to_a_minute_and_are_never_less_than_half_of_what_they_may_be()
    {
        var platform = new ScriptedPlatform("discord", [.. Enumerable.Repeat(Fails("again"), 9)]);

        var run = BotOf(platform).RunAsync(_stop.Token);
        await platform.BegunAsync(10, _patience.Token);
        var pauses = _time.Waits.ToList();
        await _stop.CancelAsync();
        await run;

        Assert.All(pauses.Zip([1, 2, 4, 8, 16, 32, 60, 60, 60]), pause => Assert.InRange(pause.First.TotalSeconds, pause.Second / 2.0, pause.Second));
        Assert.Equal(9, pauses.Count);
    }

    [Fact]
    public async Task A_platform_that_was_in_order_for_a_while_is_begun_again_after_a_short_pause()
    {
        var late = Fails("after an hour");
        var platform = new ScriptedPlatform("discord", Fails("1"), Fails("2"), Fails("3"), (handle, token) =>
        {
            _time.Pass(TimeSpan.FromHours(1));
            return late(handle, token);
        });

        var run = BotOf(platform).RunAsync(_stop.Token);
        await platform.BegunAsync(5, _patience.Token);
        var last = _time.Waits[3];
        await _stop.CancelAsync();
        await run;

        Assert.InRange(last.TotalSeconds, 0.5, 1);
    }

    [Fact]
    public async Task A_platform_that_ends_though_nobody_stopped_it_is_begun_again()
    {
        var platform = new ScriptedPlatform("discord", (_, _) => Task.CompletedTask);

        var run = BotOf(platform).RunAsync(_stop.Token);
        await platform.BegunAsync(2, _patience.Token);
        await _stop.CancelAsync();

        Assert.True(await run);
    }

    [Fact]
    public async Task A_platform_that_is_refused_does_not_stop_another()
    {
        var refused = new ScriptedPlatform("discord", Refused("the token is refused: make a new one in the developer portal"));
        var other = new ScriptedPlatform("slack", Fails("once"));
        var bot = WorkersOf(refused, other);

        var run = new HostedBot(bot, [], _log, _time).RunAsync(_stop.Token);
        await other.BegunAsync(2, _patience.Token);
        var isStillRunning = !run.IsCompleted;
        await _stop.CancelAsync();

        Assert.True(isStillRunning);
        Assert.True(await run);
        Assert.Single(_log.Errors, "discord gives up: the token is refused: make a new one in the developer portal");
        Assert.Equal((false, true, "the token is refused: make a new one in the developer portal"), (bot[0].Health.IsConnected, bot[0].Health.IsFatal, bot[0].Health.Reason));
        Assert.True(bot[1].Health.IsConnected);
    }

    [Fact]
    public async Task With_no_platform_left_the_run_ends_and_stops_what_goes_on_beside()
    {
        var (begun, beside) = (new TaskCompletionSource(), new TaskCompletionSource());
        var worker = new Worker("web", token =>
        {
            begun.SetResult();
            return new TaskCompletionSource().Task.WaitAsync(token).ContinueWith(_ => beside.SetResult(), TaskScheduler.Default);
        }, _log, _time);
        // What is cancelled before it begins never runs.
        var platform = new ScriptedPlatform("discord", async (_, token) =>
        {
            await begun.Task.WaitAsync(token);
            throw new ChatPlatformException("no");
        });

        var isStopped = await new HostedBot(WorkersOf(platform), [worker], _log, _time).RunAsync(_stop.Token).WaitAsync(_patience.Token);

        Assert.False(isStopped);
        await beside.Task.WaitAsync(_patience.Token);
        Assert.StartsWith("Ends: no chat platform is left", _log.Errors.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_platform_what_goes_on_beside_keeps_it_running_until_it_is_stopped()
    {
        var begun = new TaskCompletionSource();
        var feeds = new Worker("feeds", token =>
        {
            begun.SetResult();
            return new TaskCompletionSource().Task.WaitAsync(token);
        }, _log, _time);
        var web = new Worker("web", _ => Task.CompletedTask, _log, _time);

        var run = new HostedBot([], [web, feeds], _log, _time).RunAsync(_stop.Token);
        await begun.Task.WaitAsync(_patience.Token);
        var isStillRunning = !run.IsCompleted;
        await _stop.CancelAsync();

        Assert.True(isStillRunning);
        Assert.True(await run.WaitAsync(_patience.Token));
    }

    [Fact]
    public async Task What_does_not_stop_is_left_behind()
    {
        var platform = new ScriptedPlatform("discord", (_, _) => new TaskCompletionSource().Task);

        var run = BotOf(platform).RunAsync(_stop.Token);
        await platform.BegunAsync(1, _patience.Token);
        await _stop.CancelAsync();

        Assert.True(await run.WaitAsync(_patience.Token));
        Assert.Contains(_log.Lines, line => line.Level == LogLevel.Warning && line.Text.StartsWith("Leaves behind", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_platform_that_blocks_does_not_keep_another_from_beginning()
    {
        using var free = new ManualResetEventSlim();
        var blocking = new ScriptedPlatform("discord", (_, _) =>
        {
            free.Wait(_patience.Token);
            return Task.CompletedTask;
        });
        var other = new ScriptedPlatform("slack");

        var run = BotOf(blocking, other).RunAsync(_stop.Token);
        await other.BegunAsync(1, _patience.Token);
        free.Set();
        await _stop.CancelAsync();

        Assert.True(await run.WaitAsync(_patience.Token));
    }

    [Fact]
    public async Task A_secret_in_a_failure_stays_out_of_the_health()
    {
        var platform = new ScriptedPlatform("discord", Refused("401 to Authorization: Bot abcdefgh.ijklmnop"));
        var worker = WorkersOf(platform)[0];

        await worker.RunAsync(_stop.Token).WaitAsync(_patience.Token);

        Assert.Equal("401 to Authorization: Bot ***", worker.Health.Reason);
    }

    private static Func<ChatHandler, CancellationToken, Task> Fails(string why) => (_, _) => throw new IOException(why);

    private static Func<ChatHandler, CancellationToken, Task> Refused(string why) => (_, _) => throw new ChatPlatformException(why);

    private HostedBot BotOf(params ScriptedPlatform[] platforms) => new(WorkersOf(platforms), [], _log, _time);

    private PlatformWorker[] WorkersOf(params ScriptedPlatform[] platforms) =>
        [.. platforms.Select(platform => new PlatformWorker(platform, (_, _) => Task.FromResult(new Reply("yes")), _log, _time))];
}
