using NewsBot.Discord;
using NewsBot.Discord.Gateway;
using NewsBot.Tests.Discord.Fake;

namespace NewsBot.Tests.Discord.Gateway;

/// <summary>Sessions that are taken up again after a restart, and where they are not.</summary>
public sealed class KeptSessions
{
    private static readonly DiscordOptions Keeping = new() { Token = FakeGateway.UsualToken, KeepsSession = true };

    [Fact]
    public async Task What_was_said_during_a_restart_comes_afterwards()
    {
        await using var run = await GatewayRun.StartAsync(Keeping);
        await run.BeReadyAsync();
        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "1" });
        var kept = (await run.EventAsync("MESSAGE_CREATE")).Session.Write();
        await run.StopAsync();
        await run.Gateway.DispatchAsync("MESSAGE_CREATE", new { id = "2" });

        Assert.True(GatewaySession.TryParse(kept, out var session));
        run.Start(session);
        var connection = await run.GreetAsync();
        await connection.AnswerAsync(await connection.ExpectAsync<SentResume>());

        var missed = await run.EventAsync("MESSAGE_CREATE");
        Assert.Equal(("2", true), (missed.Data.GetProperty("id").GetString(), missed.IsReplayed));
        await run.EventAsync("RESUMED");
        Assert.True(run.Connection.Health.State.IsConnected);
        Assert.Equal(1, run.Asked);
        run.Gateway.AssertFaultless();
    }

    [Fact]
    public async Task A_session_that_is_met_with_silence_for_ten_seconds_is_given_up()
    {
        await using var run = await GatewayRun.PrepareAsync(Keeping);
        run.Start(Old(run));
        var connection = await run.GreetAsync();
        await connection.ExpectAsync<SentResume>();
        await run.Time.PassAsync(TimeSpan.FromSeconds(10));

        await (await run.GreetAsync()).ExpectAsync<SentIdentify>();
        Assert.Equal(1000, await connection.ExpectClosedAsync());
    }

    [Fact]
    public async Task A_session_that_is_invalid_by_now_is_given_up()
    {
        await using var run = await GatewayRun.PrepareAsync(Keeping);
        run.Start(Old(run));
        var connection = await run.GreetAsync();
        await connection.AnswerAsync(await connection.ExpectAsync<SentResume>());
        await run.Time.PassAsync(TimeSpan.FromSeconds(3));

        await run.BeReadyAsync();
    }

    [Fact]
    public async Task Where_resuming_cannot_connect_twice_a_new_session_is_opened_at_the_main_address()
    {
        await using var run = await GatewayRun.PrepareAsync(Keeping);
        run.Start(Old(run) with { ResumeAddress = new Uri("ws://127.0.0.1:1/") });
        await run.PassBackoffAsync();
        Assert.Equal(0, run.Asked);
        await run.Time.PassAsync(TimeSpan.FromSeconds(1));

        await run.BeReadyAsync();
        Assert.Equal(1, run.Asked);
    }

    private static GatewaySession Old(GatewayRun run) => new("a-session-of-yesterday", run.Address, 17, new Snowflake(1), new Snowflake(2));
}
