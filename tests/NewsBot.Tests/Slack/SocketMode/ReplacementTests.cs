using NewsBot.Slack.SocketMode;
using NewsBot.Tests.Slack.Fake;

namespace NewsBot.Tests.Slack.SocketMode;

public sealed class ReplacementTests
{
    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("a_reason_of_tomorrow")]
    public async Task A_socket_is_closed_only_after_its_replacement_has_said_hello_and_loses_nothing(string reason)
    {
        await using var run = await SocketRun.StartAsync();
        var (first, second) = await run.BothAsync();

        run.Slack.Sockets.Greets = false;
        await first.SendDisconnectAsync(reason);
        var third = await run.Slack.Sockets.ExpectSocketAsync();
        var meanwhile = await first.DeliverAsync(run.Slack.Sockets.Event("Ev1"));
        var ack = await run.Slack.Sockets.ExpectAckAsync();
        Assert.Equal((meanwhile, first.Number), (ack.Envelope, ack.Socket));
        Assert.False(first.HasEnded);
        await third.SendHelloAsync();

        Assert.Equal(1000, await first.ExpectEndAsync());
        Assert.True(Story(run, $"hello {third.Number}") < Story(run, $"close {first.Number}"));
        Assert.False(second.HasEnded);
        Assert.True(run.Connection.Health.State.IsConnected);
        run.Slack.AssertFaultless();
    }

    [Fact]
    public async Task Sockets_that_are_refreshed_one_after_the_other_lose_no_event()
    {
        await using var run = await SocketRun.StartAsync();
        var (first, second) = await run.BothAsync();
        var sockets = new List<FakeSocket> { first, second };

        for (var round = 0; round < 3; round++)
        {
            foreach (var old in sockets.ToList())
            {
                await old.SendDisconnectAsync("refresh_requested");
                var id = await old.DeliverAsync(run.Slack.Sockets.Event($"Ev{old.Number}"));
                Assert.Equal(id, (await run.Slack.Sockets.ExpectAckAsync()).Envelope);
                sockets.Remove(old);
                sockets.Add(await run.NextAsync());
                Assert.Equal(1000, await old.ExpectEndAsync());
                Assert.True(run.Connection.Health.State.IsConnected);
            }
            run.Time.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.Equal(6, run.Accepted.Select(envelope => envelope.Payload.GetProperty("event_id").GetString()).Distinct().Count());
        Assert.Equal(8, run.Slack.Sockets.TicketCount);
        run.Slack.AssertFaultless();
    }

    [Fact]
    public async Task A_replaced_socket_that_never_closes_is_cut_off_after_two_seconds()
    {
        await using var run = await SocketRun.StartAsync();
        var (first, _) = await run.BothAsync();
        run.Slack.Sockets.IsDeaf = true;
        await first.SendDisconnectAsync("refresh_requested");
        var deaf = await run.Slack.Sockets.ExpectSocketAsync();
        await first.ExpectEndAsync();
        run.Slack.Sockets.IsDeaf = false;

        await deaf.SendDisconnectAsync("refresh_requested");
        await run.NextAsync();
        Assert.False(deaf.HasEnded);
        await run.Time.PassAsync(TimeSpan.FromSeconds(2));

        Assert.Null(await deaf.ExpectEndAsync());
    }

    [Fact]
    public async Task Too_many_sockets_close_that_one_for_minutes_and_leave_the_other()
    {
        await using var run = await SocketRun.StartAsync(chance: 0.5);
        var (first, second) = await run.BothAsync();

        await first.SendDisconnectAsync("too_many_websockets");
        await first.ExpectEndAsync();
        await run.Time.TimerAsync(left => left == SocketDesk.AfterTooMany * 1.5);
        for (var minute = 0; minute < 7; minute++)
        {
            run.Time.Advance(TimeSpan.FromMinutes(1));
            var id = await second.DeliverAsync(run.Slack.Sockets.Event($"Ev{minute}"));
            Assert.Equal(id, (await run.Slack.Sockets.ExpectAckAsync()).Envelope);
        }
        Assert.Equal(2, run.Slack.Sockets.TicketCount);
        run.Time.Advance(TimeSpan.FromSeconds(30));
        await run.NextAsync();

        Assert.Equal(3, run.Slack.Sockets.TicketCount);
        Assert.False(second.HasEnded);
    }

    [Fact]
    public async Task Where_Slack_has_too_many_sockets_for_good_it_is_asked_a_few_times_an_hour()
    {
        await using var run = await SocketRun.StartAsync(setUp: slack => slack.Sockets.Greets = false);

        for (var round = 0; round < 5; round++)
        {
            foreach (var socket in new[] { await run.Slack.Sockets.ExpectSocketAsync(), await run.Slack.Sockets.ExpectSocketAsync() })
            {
                await socket.SendDisconnectAsync("too_many_websockets");
                await socket.ExpectEndAsync();
                await run.Time.TimerAsync(left => left == SocketDesk.AfterTooMany);
                // The two waits are told from one another by their ends.
                run.Time.Advance(TimeSpan.FromSeconds(1));
            }
            Assert.Equal(2 * (round + 1), run.Slack.Sockets.TicketCount);
            Assert.False(run.Connection.Health.State.IsConnected);
            if (round < 4)
                run.Time.Advance(SocketDesk.AfterTooMany);
        }
    }

    private static int Story(SocketRun run, string what) => run.Slack.Sockets.Story.ToList().IndexOf(what);
}
