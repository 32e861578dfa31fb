using NewsBot.Core.Chat;
using NewsBot.Sockets;
using NewsBot.Tests.Discord.Fake;

namespace NewsBot.Tests.Discord.Gateway;

/// <summary>How the gateway is found, and what comes in on the wire.</summary>
public sealed class GatewayReaching
{
    [Fact]
    public async Task Asking_for_the_address_is_tried_for_ever()
    {
        await using var run = await GatewayRun.PrepareAsync();
        run.Ask = _ => throw (run.Asked % 2 == 0 ? new HttpRequestException("no route") : new TaskCanceledException("took too long"));
        run.Start();
        // Each wait has twice the ceiling of the one before, up to half a minute, and by chance is the middle.
        foreach (var seconds in (double[])[0.5, 1, 2, 4, 8, 15, 15, 15, 15])
            await run.Time.PassAsync(TimeSpan.FromSeconds(seconds));
        await run.Time.TimerAsync(left => left == TimeSpan.FromSeconds(15));

        Assert.Equal(10, run.Asked);
        Assert.False(run.Connection.Health.State.IsFatal);
        Assert.False(run.Running.IsCompleted);
    }

    [Fact]
    public async Task A_token_that_is_refused_when_asking_stops_the_bot()
    {
        await using var run = await GatewayRun.PrepareAsync();
        run.Ask = _ => throw new ChatPlatformException("set another token");
        run.Start();

        var refused = await Assert.ThrowsAsync<ChatPlatformException>(() => run.Running.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal("set another token", refused.Message);
        Assert.True(run.Connection.Health.State.IsFatal);
    }

    [Fact]
    public async Task The_address_is_asked_for_again_only_where_the_gateway_does_not_answer()
    {
        await using var run = await GatewayRun.PrepareAsync();
        run.Gateway.IsUp = false;
        run.Start();
        await run.Time.TimerAsync(left => left == TimeSpan.FromSeconds(0.5));
        Assert.Equal(1, run.Asked);
        run.Gateway.IsUp = true;
        run.Time.Advance(TimeSpan.FromSeconds(0.5));
        var connection = await run.BeReadyAsync();
        Assert.Equal(2, run.Asked);

        run.Time.Advance(TimeSpan.FromSeconds(10));
        await connection.CloseAsync(4009);
        await run.Time.PassAsync(TimeSpan.FromSeconds(1));
        await run.BeReadyAsync();
        Assert.Equal(2, run.Asked);
    }

    [Fact]
    public async Task No_session_is_opened_where_none_is_left_before_the_count_starts_anew()
    {
        await using var run = await GatewayRun.PrepareAsync();
        run.Ask = _ => Task.FromResult(run.Bot with { Remaining = 0, ResetAfter = TimeSpan.FromMinutes(90) });
        run.Start();
        await run.Time.TimerAsync(left => left == TimeSpan.FromMinutes(90));
        Assert.Equal(0, run.Gateway.Connections);
        Assert.Contains("90 min", run.Connection.Health.State.Reason, StringComparison.Ordinal);
        Assert.Contains(run.Notices, notice => notice.Level == NoticeLevel.Error);

        run.Time.Advance(TimeSpan.FromMinutes(90));
        await run.BeReadyAsync();
    }

    [Fact]
    public async Task A_ready_of_five_megabytes_in_many_fragments_is_read()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.GreetAsync();
        await connection.ExpectAsync<SentIdentify>();
        var ready = $$$"""
            {"d":{"v":10,"session_id":"large","resume_gateway_url":"{{{run.Address}}}","user":{"id":"1"},"application":{"id":"2"},"guilds":[{"id":"3","name":"{{{new string('x', 5 << 20)}}}é"}]},"op":0,"s":1,"t":"READY"}
            """;
        await connection.SendTextAsync(ready, fragment: 4093);

        var taken = await run.EventAsync("READY");
        Assert.Equal(("large", (5 << 20) + 1), (taken.Session.Id, taken.Data.GetProperty("guilds")[0].GetProperty("name").GetString()!.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"op":"0"}""")]
    [InlineData("""{"op":0,"t":"MESSAGE_CREATE","s":"12","d":{}}""")]
    [InlineData("""{"op":0,"t":7,"s":12,"d":{}}""")]
    [InlineData("""{"op":0,"t":"MESSAGE_CREATE","s":12,"d":{}""")]
    [InlineData("""{"op":0,"t":"MESSAGE_CREATE","s":12,"d":{}} {}""")]
    [InlineData("""{"op":0,"t":"READY","s":12,"d":{"session_id":5}}""")]
    [InlineData("""{"op":0,"t":null,"s":null,"d":null}""")]
    [InlineData("""{"op":0,"t":"\ud800","s":12}""")]
    [InlineData("""{"op":99,"d":{"anything":[1,2,3]}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":-1}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":5}}""")]
    [InlineData("""{"op":11,"d":"?"}""")]
    public async Task A_frame_that_makes_no_sense_is_passed_over(string frame)
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();
        await connection.SendTextAsync(frame);
        await connection.SendSyncAsync(run);

        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "1" });
        Assert.Equal(2, (await run.EventAsync("MESSAGE_CREATE")).Session.Sequence);
        Assert.Equal(1, run.Gateway.Connections);
    }

    [Fact]
    public async Task Events_that_nobody_wants_are_not_handed_on_but_count()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();
        await run.Gateway.DispatchAsync("PRESENCE_UPDATE", new { }, times: 5);
        await run.Gateway.DispatchAsync("AN_EVENT_OF_TOMORROW", null);
        await connection.SendSyncAsync(run);
        await connection.RequestHeartbeatAsync();

        Assert.Equal(7, (await connection.ExpectAsync<SentHeartbeat>()).Sequence);
    }

    [Fact]
    public async Task An_older_sequence_does_not_take_the_place_of_a_newer_one()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();
        await run.Gateway.DispatchAsync("PRESENCE_UPDATE", new { }, times: 5);
        await connection.SendAsync(new { op = 0, t = "MESSAGE_CREATE", s = 3, d = new { id = "1" } });
        Assert.Equal(3, (await run.EventAsync("MESSAGE_CREATE")).Session.Sequence);
        await connection.RequestHeartbeatAsync();

        Assert.Equal(6, (await connection.ExpectAsync<SentHeartbeat>()).Sequence);
    }

    [Fact]
    public async Task The_fake_answers_by_itself_as_Discord_does()
    {
        await using var run = await GatewayRun.PrepareAsync();
        run.Gateway.IsAutomatic = true;
        run.Start();
        await run.EventAsync("READY");
        var first = await run.Gateway.ExpectConnectionAsync();
        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "1" }, times: 100);
        for (var message = 0; message < 100; message++)
            await run.EventAsync("MESSAGE_CREATE");
        first.Drop();
        await first.ExpectClosedAsync();
        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "2" });
        await run.PassBackoffAsync();
        Assert.True((await run.EventAsync("MESSAGE_CREATE")).IsReplayed);
        await run.EventAsync("RESUMED");
        run.Gateway.AssertFaultless();
    }

    [Fact]
    public async Task Where_resuming_cannot_connect_twice_a_new_session_is_opened_at_the_main_address_known_already()
    {
        await using var run = await GatewayRun.PrepareAsync();
        run.Gateway.ResumeAddress = new Uri("ws://127.0.0.1:1/");
        run.Start();
        var connection = await run.BeReadyAsync();
        connection.Drop();
        foreach (var seconds in (double[])[0.5, 1, 2])
            await run.Time.PassAsync(TimeSpan.FromSeconds(seconds));

        // What is left of the time between two IDENTIFYs.
        await run.Time.PassAsync(TimeSpan.FromSeconds(2));
        await run.BeReadyAsync();
        Assert.Equal(1, run.Asked);
    }
}
