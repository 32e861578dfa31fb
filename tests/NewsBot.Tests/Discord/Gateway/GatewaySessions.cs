using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Discord.Gateway;
using NewsBot.Tests.Discord.Fake;

namespace NewsBot.Tests.Discord.Gateway;

public sealed class GatewaySessions
{
    [Theory]
    [InlineData(false, 4609)]
    [InlineData(true, 4609 | (1 << 15))]
    public async Task A_session_is_opened_with_the_intents_that_are_needed(bool readsMessages, int intents)
    {
        await using var run = await GatewayRun.StartAsync(new DiscordOptions { Token = FakeGateway.UsualToken, ReadsMessages = readsMessages });
        var connection = await run.GreetAsync();

        Assert.Equal(new SentIdentify(FakeGateway.UsualToken, intents, 0, 1), await connection.ExpectAsync<SentIdentify>());
        Assert.Equal("?v=10&encoding=json", connection.Query);
        run.Gateway.AssertFaultless();
    }

    [Fact]
    public async Task Ready_tells_who_the_bot_is_and_is_handed_on()
    {
        await using var run = await GatewayRun.StartAsync();
        Assert.False(run.Connection.Health.State.IsConnected);
        var connection = await run.GreetAsync();
        await connection.ExpectAsync<SentIdentify>();
        run.Time.Advance(TimeSpan.FromSeconds(3));
        var session = await connection.SendReadyAsync();

        var ready = await run.EventAsync("READY");
        Assert.Equal(new GatewaySession(session.Id, run.Address, 1, new Snowflake(1100000000000000001), new Snowflake(1100000000000000002)), ready.Session);
        Assert.False(ready.IsReplayed);
        Assert.Equal(run.Time.GetTimestamp(), ready.Received);
        Assert.Equal(10, ready.Data.GetProperty("v").GetInt32());
        Assert.True(run.Connection.Health.State.IsConnected);
        Assert.Equal(run.Time.GetUtcNow(), run.Connection.Health.State.LastHeard);
    }

    [Fact]
    public async Task A_line_that_is_cut_is_taken_up_where_it_was_left()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Gateway.ResumeAddress = new Uri(run.Address, "resume");
        var connection = await run.BeReadyAsync();
        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "5" });
        await run.EventAsync("MESSAGE_CREATE");
        connection.Drop();
        await connection.ExpectClosedAsync();
        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "6" });
        await run.Gateway.DispatchAsync("INTERACTION_CREATE", new { id = "7" });

        await run.PassBackoffAsync();
        var next = await run.GreetAsync();
        Assert.Equal(("/resume", "?v=10&encoding=json"), (next.Path, next.Query));
        var resume = await next.ExpectAsync<SentResume>();
        Assert.Equal(2, resume.Sequence);
        await next.AnswerAsync(resume);

        var missed = await run.EventAsync("MESSAGE_CREATE");
        Assert.Equal((true, 3L, "6"), (missed.IsReplayed, missed.Session.Sequence, missed.Data.GetProperty("id").GetString()));
        Assert.Equal((true, 4L), ((await run.EventAsync("INTERACTION_CREATE")) is var other ? (other.IsReplayed, other.Session.Sequence) : default));
        Assert.False((await run.EventAsync("RESUMED")).IsReplayed);
        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "8" });
        Assert.Equal((false, 6L), ((await run.EventAsync("MESSAGE_CREATE")) is var fresh ? (fresh.IsReplayed, fresh.Session.Sequence) : default));
        Assert.Equal(1, run.Asked);
        run.Gateway.AssertFaultless();
    }

    [Fact]
    public async Task The_gateway_may_ask_for_another_connection_even_before_it_greets()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();
        await connection.RequestReconnectAsync();
        Assert.Equal(4000, await connection.ExpectClosedAsync());

        var second = await run.Gateway.ExpectConnectionAsync();
        await second.RequestReconnectAsync();
        Assert.Equal(4000, await second.ExpectClosedAsync());

        var third = await run.GreetAsync();
        await third.AnswerAsync(await third.ExpectAsync<SentResume>());
        await run.EventAsync("RESUMED");
    }

    [Fact]
    public async Task A_gateway_that_does_nothing_but_ask_for_another_connection_is_waited_for()
    {
        await using var run = await GatewayRun.StartAsync();
        for (var connection = 0; connection < 4; connection++)
            await (await run.Gateway.ExpectConnectionAsync()).RequestReconnectAsync();

        await run.PassBackoffAsync();
        await run.Gateway.ExpectConnectionAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invalid_session_is_resumed_at_once_or_opened_anew_after_a_while(bool isResumable)
    {
        await using var run = await GatewayRun.StartAsync();
        run.Gateway.ResumeAddress = new Uri(run.Address, "resume");
        var connection = await run.BeReadyAsync();
        run.Time.Advance(TimeSpan.FromSeconds(10));
        await connection.SendInvalidSessionAsync(isResumable);

        // Between 1 and 5 s before a new one; resuming is free.
        if (!isResumable)
            await run.Time.PassAsync(TimeSpan.FromSeconds(3));
        var next = await run.GreetAsync();
        Assert.Equal(isResumable ? 4000 : 1000, await connection.ExpectClosedAsync());
        Assert.Equal(isResumable ? "/resume" : "/", next.Path);
        if (isResumable)
            await next.ExpectAsync<SentResume>();
        else
            await next.ExpectAsync<SentIdentify>();
    }

    [Theory]
    [InlineData(1011, true)]
    [InlineData(4000, true)]
    [InlineData(4001, true)]
    [InlineData(4002, true)]
    [InlineData(4008, true)]
    [InlineData(4999, true)]
    [InlineData(1000, false)]
    [InlineData(1001, false)]
    [InlineData(4003, false)]
    [InlineData(4005, false)]
    [InlineData(4007, false)]
    [InlineData(4009, false)]
    public async Task A_close_code_says_whether_the_session_goes_on(int code, bool goesOn)
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();
        run.Time.Advance(TimeSpan.FromSeconds(10));
        await connection.CloseAsync(code);

        await run.PassBackoffAsync();
        var next = await run.GreetAsync();
        if (goesOn)
            Assert.Equal(1, (await next.ExpectAsync<SentResume>()).Sequence);
        else
            await next.ExpectAsync<SentIdentify>();
    }

    [Theory]
    [InlineData(4004, "NewsBot:Discord:Token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "shard")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "MESSAGE CONTENT INTENT")]
    public async Task A_close_code_that_nothing_can_mend_stops_the_bot_and_says_what_to_do(int code, string named)
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.BeReadyAsync();
        await connection.CloseAsync(code);

        var refused = await Assert.ThrowsAsync<ChatPlatformException>(() => run.Running.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        var state = run.Connection.Health.State;
        Assert.Equal((false, true, refused.Message), (state.IsConnected, state.IsFatal, state.Reason));
        Assert.Equal(1, run.Gateway.Connections);
    }

    [Theory]
    [InlineData(false, 1000)]
    [InlineData(true, 4000)]
    public async Task Whether_the_session_outlives_the_bot_is_a_setting(bool keepsSession, int code)
    {
        await using var run = await GatewayRun.StartAsync(new DiscordOptions { Token = FakeGateway.UsualToken, KeepsSession = keepsSession });
        var connection = await run.BeReadyAsync();
        await run.StopAsync();

        Assert.Equal(code, await connection.ExpectClosedAsync());
        Assert.False(run.Connection.Health.State.IsConnected);
    }

    [Fact]
    public async Task A_session_that_is_neither_opened_nor_resumed_in_a_minute_gets_another_connection()
    {
        await using var run = await GatewayRun.StartAsync();
        var connection = await run.GreetAsync();
        await connection.ExpectAsync<SentIdentify>();
        run.Time.Advance(TimeSpan.FromSeconds(20));
        await connection.ExpectAsync<SentHeartbeat>();
        await connection.AcknowledgeAsync();
        await run.Time.PassAsync(TimeSpan.FromSeconds(40));

        Assert.Equal(4000, await connection.ExpectClosedAsync());
        await run.PassBackoffAsync();
        await (await run.GreetAsync()).ExpectAsync<SentIdentify>();
    }

    [Fact]
    public async Task A_session_whose_line_is_always_cut_after_the_greeting_is_given_up_in_the_end()
    {
        await using var run = await GatewayRun.StartAsync();
        (await run.BeReadyAsync()).Drop();
        foreach (var seconds in (double[])[0.5, 1, 2, 4, 8])
        {
            await run.Time.PassAsync(TimeSpan.FromSeconds(seconds));
            var cut = await run.GreetAsync();
            await cut.ExpectAsync<SentResume>();
            cut.Drop();
        }

        await run.Time.PassAsync(TimeSpan.FromSeconds(15));
        await (await run.GreetAsync()).ExpectAsync<SentIdentify>();
    }

    [Fact]
    public async Task A_gateway_that_does_not_greet_in_twenty_seconds_gets_another_connection()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Gateway.ExpectConnectionAsync();
        await run.Time.PassAsync(TimeSpan.FromSeconds(20));
        await run.PassBackoffAsync();
        await (await run.GreetAsync()).ExpectAsync<SentIdentify>();
    }
}
