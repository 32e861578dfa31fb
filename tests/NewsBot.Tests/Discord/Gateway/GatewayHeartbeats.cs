using NewsBot.Tests.Discord.Fake;

namespace NewsBot.Tests.Discord.Gateway;

public sealed class GatewayHeartbeats
{
    private static readonly TimeSpan FirstBeat = GatewayRun.Interval / 2;

    [Fact]
    public async Task The_first_beat_comes_at_random_within_the_interval_and_the_others_each_after_one()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.GreetAsync();
        await connection.ExpectAsync<SentIdentify>();
        Assert.Equal(FirstBeat, await run.Time.TimerAsync(left => left == FirstBeat));

        run.Time.Advance(FirstBeat);
        Assert.Null((await connection.ExpectAsync<SentHeartbeat>()).Sequence);
        await connection.AcknowledgeAsync();
        await connection.SendReadyAsync();
        await run.EventAsync("READY");
        for (var beat = 0; beat < 3; beat++)
        {
            await run.Time.PassAsync(GatewayRun.Interval);
            Assert.Equal(1, (await connection.ExpectAsync<SentHeartbeat>()).Sequence);
            await AcknowledgeAsync(run, connection);
        }
        run.Gateway.AssertFaultless();
    }

    [Fact]
    public async Task A_beat_that_the_gateway_asks_for_comes_at_once_and_beside_the_schedule()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();

        await connection.RequestHeartbeatAsync();
        Assert.Equal(1, (await connection.ExpectAsync<SentHeartbeat>()).Sequence);
        Assert.Equal(FirstBeat, await run.Time.TimerAsync(left => left == FirstBeat));
    }

    [Fact]
    public async Task A_gateway_that_asks_for_too_many_beats_gets_as_many_as_it_allows()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();

        for (var beat = 0; beat < 200; beat++)
            await connection.RequestHeartbeatAsync();
        await connection.SendSyncAsync(run);
        await run.StopAsync();
        await connection.ExpectClosedAsync();
        Assert.Equal(119, run.Gateway.Frames.Count(frame => frame.Opcode == 1));
        run.Gateway.AssertFaultless();
    }

    [Fact]
    public async Task A_beat_left_unanswered_ends_the_connection_but_not_the_session()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();
        run.Time.Advance(FirstBeat);
        await connection.ExpectAsync<SentHeartbeat>();

        await run.Time.PassAsync(GatewayRun.Interval);

        var next = await run.GreetAsync();
        Assert.Equal(1, (await next.ExpectAsync<SentResume>()).Sequence);
        Assert.Equal(4000, await connection.ExpectClosedAsync());
        Assert.Single(run.Gateway.Frames, frame => frame.Opcode == 1);
    }

    [Fact]
    public async Task An_event_that_is_taken_slowly_holds_up_no_beat_and_ends_no_connection()
    {
        using var hanging = new ManualResetEventSlim();
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        run.OnEvent = _ =>
        {
            entered.TrySetResult();
            hanging.Wait(TimeSpan.FromSeconds(30));
        };
        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "1" });
        await entered.Task.WaitAsync(TimeSpan.FromSeconds(10));

        run.Time.Advance(FirstBeat);
        await connection.ExpectAsync<SentHeartbeat>();
        await connection.AcknowledgeAsync();
        for (var beat = 0; beat < 3; beat++)
        {
            await run.Time.PassAsync(GatewayRun.Interval);
            Assert.Equal(2, (await connection.ExpectAsync<SentHeartbeat>()).Sequence);
            await connection.AcknowledgeAsync();
        }
        hanging.Set();
        await run.EventAsync("MESSAGE_CREATE");
        Assert.True(run.Connection.Health.State.IsConnected);
        Assert.Equal(1, run.Gateway.Connections);
    }

    [Fact]
    public async Task An_event_whose_taking_fails_is_told_and_changes_nothing()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();
        run.OnEvent = _ => throw new InvalidOperationException("a desk is on fire");
        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "1" }, times: 2);
        await run.EventAsync("MESSAGE_CREATE");
        Assert.Equal(3, (await run.EventAsync("MESSAGE_CREATE")).Session.Sequence);
        await connection.SendSyncAsync(run);

        Assert.Equal(2, run.Notices.Count(notice => notice.Failure?.Message == "a desk is on fire"));
        run.Time.Advance(FirstBeat);
        Assert.Equal(3, (await connection.ExpectAsync<SentHeartbeat>()).Sequence);
    }

    /// <summary>Acknowledges, and waits until the client has heard it.</summary>
    private static async Task AcknowledgeAsync(GatewayRun run, FakeGatewayConnection connection)
    {
        await connection.AcknowledgeAsync();
        await connection.SendSyncAsync(run);
    }
}
