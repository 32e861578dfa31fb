using NewsBot.Core.Chat;
using NewsBot.Slack.SocketMode;
using NewsBot.Sockets;
using NewsBot.Tests.Slack.Fake;

namespace NewsBot.Tests.Slack.SocketMode;

public sealed class ReconnectionTests
{
    [Fact]
    public async Task Two_sockets_are_opened_each_with_a_ticket_of_its_own()
    {
        await using var run = await SocketRun.StartAsync();

        await run.BothAsync();

        Assert.Equal((2, 2), (run.Slack.Sockets.TicketCount, run.Slack.Web.CallsOf("apps.connections.open").Count));
        Assert.True(run.Connection.Health.State.IsConnected);
        Assert.Equal(run.Time.GetUtcNow(), run.Connection.Health.State.LastHeard);
        run.Slack.AssertFaultless();
    }

    [Fact]
    public async Task Nothing_is_connected_before_the_hello_and_a_socket_without_one_is_given_up()
    {
        await using var run = await SocketRun.StartAsync(setUp: slack => slack.Sockets.Greets = false);
        var (mute, second) = (await run.Slack.Sockets.ExpectSocketAsync(), await run.Slack.Sockets.ExpectSocketAsync());
        Assert.False(run.Connection.Health.State.IsConnected);

        await second.SendHelloAsync();
        await run.ProvenAsync(second);
        Assert.True(run.Connection.Health.State.IsConnected);
        run.Slack.Sockets.Greets = true;
        await run.Time.PassAsync(SocketLine.UntilHello);
        await mute.ExpectEndAsync();
        await run.NextAsync();

        Assert.False(second.HasEnded);
        Assert.Equal(3, run.Slack.Sockets.TicketCount);
    }

    [Fact]
    public async Task Socket_Mode_switched_off_ends_everything_and_says_what_to_do()
    {
        await using var run = await SocketRun.StartAsync();
        var (first, second) = await run.BothAsync();

        await first.SendDisconnectAsync("link_disabled");
        var failure = await Assert.ThrowsAsync<ChatPlatformException>(() => run.Running);

        await second.ExpectEndAsync();
        Assert.Contains("switch it on", failure.Message, StringComparison.Ordinal);
        Assert.True(run.Connection.Health.State is { IsFatal: true, IsConnected: false });
        Assert.Single(run.Slack.Notices, notice => notice.Level == NoticeLevel.Error);
        Assert.Equal(2, run.Slack.Sockets.TicketCount);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("not_allowed_token_type")]
    [InlineData("token_revoked")]
    public async Task A_token_that_is_refused_ends_everything(string code)
    {
        await using var run = await SocketRun.StartAsync(setUp: slack => slack.Web.Next("apps.connections.open", FakeTrouble.Error(code), FakeTrouble.Error(code)));

        var failure = await Assert.ThrowsAsync<ChatPlatformException>(() => run.Running);

        Assert.Contains("NewsBot:Slack:AppToken", failure.Message, StringComparison.Ordinal);
        Assert.True(run.Connection.Health.State.IsFatal);
        Assert.Equal(0, run.Slack.Sockets.TicketCount);
    }

    [Fact]
    public async Task A_line_that_is_cut_is_made_again_with_a_new_ticket_while_the_other_serves()
    {
        await using var run = await SocketRun.StartAsync();
        var (first, second) = await run.BothAsync();

        first.Drop();
        var third = await run.NextAsync();
        second.Drop();
        await run.NextAsync();

        Assert.False(third.HasEnded);
        Assert.True(run.Connection.Health.State.IsConnected);
        Assert.Equal(4, run.Slack.Sockets.TicketCount);
        run.Slack.AssertFaultless();
    }

    [Fact]
    public async Task An_answer_of_Slacks_that_is_no_refusal_is_tried_again()
    {
        FakeTrouble[] troubles = [FakeTrouble.Error("internal_error"), new FakeTrouble(502, ""), FakeTrouble.Drop, FakeTrouble.Error("fatal_error"), FakeTrouble.Error("something_new"), FakeTrouble.Error("service_unavailable")];
        await using var run = await SocketRun.StartAsync(setUp: slack => slack.Web.Next("apps.connections.open", troubles));

        var both = run.BothAsync();
        while (!both.IsCompleted)
        {
            var waiting = run.Time.TimerAsync(left => left < TimeSpan.FromSeconds(15));
            if (await Task.WhenAny(both, waiting) == waiting)
                run.Time.Advance(await waiting);
        }
        await both;

        // The clock may run ahead of an answer that is under way, which is one try more.
        Assert.InRange(run.Slack.Web.CallsOf("apps.connections.open").Count, troubles.Length + 2, int.MaxValue);
        Assert.True(run.Connection.Health.State.IsConnected);
    }

    [Fact]
    public async Task A_link_that_is_silent_for_75_seconds_is_made_again()
    {
        await using var run = await SocketRun.StartAsync();
        var (first, second) = await run.BothAsync();

        run.Time.Advance(SocketLine.Silence - TimeSpan.FromSeconds(1));
        Assert.False(first.HasEnded || second.HasEnded);
        run.Time.Advance(TimeSpan.FromSeconds(1));
        await first.ExpectEndAsync();
        await second.ExpectEndAsync();
        await run.BothAsync();

        Assert.Equal(4, run.Slack.Sockets.TicketCount);
    }

    [Fact]
    public async Task A_link_that_is_cut_half_way_is_noticed_by_its_missing_pongs()
    {
        var limits = SocketModeConnection.Limits with { KeepAliveInterval = TimeSpan.FromMilliseconds(100), KeepAliveTimeout = TimeSpan.FromMilliseconds(100) };
        await using var run = await SocketRun.StartAsync(limits: limits, setUp: slack => slack.Sockets.IsDeaf = true);
        var (first, second) = (await run.Slack.Sockets.ExpectSocketAsync(), await run.Slack.Sockets.ExpectSocketAsync());

        await first.ExpectEndAsync();
        await second.ExpectEndAsync();
        run.Slack.Sockets.IsDeaf = false;

        Assert.True(SocketModeConnection.Limits.KeepAliveInterval + SocketModeConnection.Limits.KeepAliveTimeout <= TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task Pongs_count_as_heard()
    {
        var limits = SocketModeConnection.Limits with { KeepAliveInterval = TimeSpan.FromMilliseconds(50), KeepAliveTimeout = TimeSpan.FromSeconds(10) };
        await using var run = await SocketRun.StartAsync(limits: limits);
        await run.BothAsync();

        run.Time.Advance(TimeSpan.FromSeconds(60));

        // A pong that comes in now puts the end of the silence off.
        await run.Time.TimerAsync(left => left == SocketLine.Silence);
    }

    [Fact]
    public async Task Stopping_closes_both_sockets_in_order()
    {
        await using var run = await SocketRun.StartAsync();
        var (first, second) = await run.BothAsync();

        await run.StopAsync();

        Assert.Equal((1000, 1000), (await first.ExpectEndAsync(), await second.ExpectEndAsync()));
        Assert.False(run.Connection.Health.State.IsConnected);
        Assert.Equal(2, run.Slack.Sockets.TicketCount);
    }

    [Fact]
    public async Task Without_an_apps_token_nothing_is_tried()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(TimeProvider.System);
        var connection = new SocketModeConnection(slack.Options with { AppToken = null }, web, new ConnectionMeter("slack"), slack.Notices.Enqueue, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<ChatPlatformException>(() => connection.RunAsync((_, _) => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Contains("NewsBot:Slack:AppToken", failure.Message, StringComparison.Ordinal);
        Assert.Empty(slack.Web.Calls);
    }
}
