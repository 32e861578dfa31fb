using System.Collections.Concurrent;
using NewsBot.Sockets;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Sockets;

public sealed class SupervisedConnections
{
    private readonly ManualTime _time = new();
    private readonly ConcurrentQueue<Generation> _generations = new();
    private readonly ConcurrentQueue<Notice> _notices = new();
    private readonly ConnectionHealth _health;

    public SupervisedConnections() => _health = new ConnectionHealth(_time);

    [Fact]
    public async Task A_connection_that_is_lost_is_made_again_and_makes_the_earlier_one_stale()
    {
        var second = new TaskCompletionSource<Generation>();
        var supervisor = Supervise(async (generation, cancellationToken) =>
        {
            if (generation.Number == 1)
                return new ConnectionEnd.Lost("cut");
            second.TrySetResult(generation);
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return new ConnectionEnd.Lost("never");
        });
        var run = supervisor.RunAsync(CancellationToken.None);
        await _time.TimerAsync(left => left == TimeSpan.FromSeconds(0.5));
        Assert.Equal("cut", _health.State.Reason);
        Assert.False(_generations.Single().IsCurrent);
        _time.Advance(TimeSpan.FromSeconds(0.5));

        Assert.True((await second.Task.WaitAsync(TimeSpan.FromSeconds(10))).IsCurrent);
        Assert.False(_generations.First().IsCurrent);
        await supervisor.StopAsync();
        Assert.Null(await run);
        Assert.All(_generations, generation => Assert.False(generation.IsCurrent));
    }

    [Fact]
    public async Task Starting_twice_is_one_run_and_stopping_twice_one_stop()
    {
        var supervisor = Supervise(async (_, cancellationToken) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return new ConnectionEnd.Lost("never");
        });
        await supervisor.StopAsync();
        var run = supervisor.RunAsync(CancellationToken.None);
        Assert.Same(run, supervisor.RunAsync(CancellationToken.None));

        await Task.WhenAll(supervisor.StopAsync(), supervisor.StopAsync());
        Assert.Null(await run);
        Assert.True(_generations.Count <= 1);
        Assert.NotSame(run, supervisor.RunAsync(new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task What_a_connection_throws_is_a_loss_without_secrets()
    {
        using var stop = new CancellationTokenSource();
        var run = Supervise((_, _) => throw new HttpRequestException("GET /webhooks/1/a-secret-token failed")).RunAsync(stop.Token);
        await _time.TimerAsync(left => left == TimeSpan.FromSeconds(0.5));

        Assert.Equal("GET /webhooks/1/*** failed", _health.State.Reason);
        Assert.Contains(_notices, notice => notice.Level == NoticeLevel.Warning && notice.Text.StartsWith("GET /webhooks/1/*** failed", StringComparison.Ordinal));
        await stop.CancelAsync();
        Assert.Null(await run.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task One_that_is_given_up_ends_the_run_for_good()
    {
        var givenUp = await Supervise((_, _) => Task.FromResult<ConnectionEnd>(new ConnectionEnd.GivenUp("switched off"))).RunAsync(CancellationToken.None);

        Assert.Equal("switched off", givenUp?.Reason);
        Assert.Equal((false, true, "switched off"), (_health.State.IsConnected, _health.State.IsFatal, _health.State.Reason));
        Assert.Single(_generations);
        Assert.Contains(_notices, notice => notice.Level == NoticeLevel.Error);
    }

    [Fact]
    public async Task A_wait_that_the_protocol_sets_is_kept()
    {
        using var stop = new CancellationTokenSource();
        var run = Supervise((_, _) => Task.FromResult<ConnectionEnd>(new ConnectionEnd.Due("later", TimeSpan.FromSeconds(17)))).RunAsync(stop.Token);
        await _time.PassAsync(TimeSpan.FromSeconds(17));
        await _time.TimerAsync(left => left == TimeSpan.FromSeconds(17));

        Assert.Equal(2, _generations.Count);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public void Health_tells_since_when_and_when_something_was_heard_last()
    {
        var health = new ConnectionHealth(_time);
        var start = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromMinutes(1));
        health.Lost("connecting with Bot abcdefgh.ijkl");
        Assert.Equal(new ConnectionState(false, "connecting with Bot ***", false, start, null), health.State);

        health.Connected();
        var connected = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromMinutes(1));
        health.Heard();
        health.Connected();
        Assert.Equal(new ConnectionState(true, null, false, connected, _time.GetUtcNow()), health.State);
    }

    private ConnectionSupervisor Supervise(Func<Generation, CancellationToken, Task<ConnectionEnd>> connect) => new(
        (generation, cancellationToken) =>
        {
            _generations.Enqueue(generation);
            return connect(generation, cancellationToken);
        },
        new Backoff(_time, new FixedRandom(0.5)), _health, new ConnectionMeter("test"), _notices.Enqueue, _time);
}
