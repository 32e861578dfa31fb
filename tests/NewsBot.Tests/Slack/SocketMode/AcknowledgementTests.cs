using System.Text.Json.Nodes;
using NewsBot.Slack.SocketMode;
using NewsBot.Sockets;

namespace NewsBot.Tests.Slack.SocketMode;

public sealed class AcknowledgementTests
{
    [Fact]
    public async Task An_envelope_is_kept_and_acknowledged_on_the_socket_that_delivered_it()
    {
        await using var run = await SocketRun.StartAsync();
        var (first, second) = await run.BothAsync();

        foreach (var socket in new[] { second, first, second })
        {
            var id = await socket.DeliverAsync(run.Slack.Sockets.Event("Ev1"));
            var ack = await run.Slack.Sockets.ExpectAckAsync();
            Assert.Equal((id, socket.Number, null), (ack.Envelope, ack.Socket, ack.Payload));
        }

        Assert.Equal(3, run.Accepted.Count);
        Assert.All(run.Accepted, envelope => Assert.Equal("Ev1", envelope.Payload.GetProperty("event_id").GetString()));
        run.Slack.AssertFaultless();
    }

    [Fact]
    public async Task One_envelope_delivered_four_times_on_two_sockets_is_acknowledged_four_times()
    {
        await using var run = await SocketRun.StartAsync();
        var (first, second) = await run.BothAsync();
        var envelope = run.Slack.Sockets.Event("Ev1");

        await first.DeliverAsync(envelope, times: 2);
        await second.DeliverAsync(envelope, times: 2);
        var acks = new List<int>();
        for (var each = 0; each < 4; each++)
            acks.Add((await run.Slack.Sockets.ExpectAckAsync()).Socket);

        Assert.Equal([1, 1, 2, 2], acks.Order());
        Assert.Equal(4, run.Accepted.Count);
        run.Slack.AssertFaultless();
    }

    [Fact]
    public async Task Only_an_acknowledgement_that_may_carry_an_answer_does()
    {
        await using var run = await SocketRun.StartAsync(_ => Task.FromResult<JsonObject?>(new JsonObject { ["response_action"] = "clear" }));
        var (first, _) = await run.BothAsync();

        await first.DeliverAsync(run.Slack.Sockets.Envelope("interactive", new JsonObject { ["type"] = "view_submission" }, acceptsPayload: true));
        var answered = await run.Slack.Sockets.ExpectAckAsync();
        await first.DeliverAsync(run.Slack.Sockets.Event("Ev1"));
        var acknowledged = await run.Slack.Sockets.ExpectAckAsync();

        Assert.Equal("""{"response_action":"clear"}""", answered.Payload!.ToJsonString());
        Assert.Null(acknowledged.Payload);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task What_takes_too_long_is_acknowledged_in_time_and_holds_nothing_up(bool acceptsPayload, int seconds)
    {
        var release = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var run = await SocketRun.StartAsync(envelope => envelope.Type == SlackEnvelope.Commands ? release.Task : Task.FromResult<JsonObject?>(null));
        var (first, _) = await run.BothAsync();

        var slow = await first.DeliverAsync(run.Slack.Sockets.Envelope("slash_commands", new JsonObject { ["command"] = "/newsbot" }, acceptsPayload));
        var quick = await first.DeliverAsync(run.Slack.Sockets.Event("Ev1"));
        Assert.Equal(quick, (await run.Slack.Sockets.ExpectAckAsync()).Envelope);
        await run.Time.PassAsync(TimeSpan.FromSeconds(seconds));
        var ack = await run.Slack.Sockets.ExpectAckAsync();

        Assert.Equal((slow, first.Number), (ack.Envelope, ack.Socket));
        release.SetResult(null);
        run.Slack.AssertFaultless();
    }

    [Fact]
    public async Task What_could_not_be_kept_is_left_to_Slack_to_deliver_again()
    {
        await using var run = await SocketRun.StartAsync(envelope => envelope.RetryAttempt == 0 ? throw new IOException("the disk is full") : Task.FromResult<JsonObject?>(null));
        var (first, second) = await run.BothAsync();
        var (failing, again) = (run.Slack.Sockets.Event("Ev1"), run.Slack.Sockets.Event("Ev1"));
        again["retry_attempt"] = 1;

        await first.DeliverAsync(failing);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!run.Slack.Notices.Any(notice => notice.Level == NoticeLevel.Error) && !patience.IsCancellationRequested)
            await Task.Yield();
        var id = await second.DeliverAsync(again);

        Assert.Equal(id, (await run.Slack.Sockets.ExpectAckAsync()).Envelope);
        await run.StopAsync();
        Assert.False(patience.IsCancellationRequested, "Nobody was told what could not be kept.");
        Assert.DoesNotContain(run.Slack.Sockets.Acks, ack => ack.Socket == first.Number && ack.Envelope == failing["envelope_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_lost_acknowledgement_costs_nothing()
    {
        var (begun, release) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously));
        var isFirst = 1;
        await using var run = await SocketRun.StartAsync(_ =>
        {
            if (Interlocked.Exchange(ref isFirst, 0) == 0)
                return Task.FromResult<JsonObject?>(null);
            begun.SetResult();
            return release.Task;
        });
        var (first, second) = await run.BothAsync();
        var envelope = run.Slack.Sockets.Event("Ev1");

        await first.DeliverAsync(envelope);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20));
        first.Drop();
        var third = await run.NextAsync();
        release.SetResult(null);
        await second.DeliverAsync(envelope);
        var ack = await run.Slack.Sockets.ExpectAckAsync();

        Assert.Equal((second.Number, 2), (ack.Socket, run.Accepted.Count));
        Assert.False(third.HasEnded);
        run.Slack.AssertFaultless();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"hello\"")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":7,"envelope_id":8}""")]
    [InlineData("""{"type":"events_api","envelope_id":""}""")]
    [InlineData("""{"type":"something_new"}""")]
    [InlineData("""{"\ud800":1,"envelope_id":{"a":[1,2,3]}}""")]
    public async Task A_frame_that_nobody_can_read_ends_nothing(string frame)
    {
        await using var run = await SocketRun.StartAsync();
        var (first, _) = await run.BothAsync();

        await first.SendTextAsync(frame);
        var id = await first.DeliverAsync(run.Slack.Sockets.Event("Ev1"));

        Assert.Equal(id, (await run.Slack.Sockets.ExpectAckAsync()).Envelope);
        Assert.Single(run.Accepted);
        Assert.False(first.HasEnded);
    }

    [Fact]
    public async Task An_envelope_without_an_object_is_acknowledged_and_left()
    {
        await using var run = await SocketRun.StartAsync();
        var (first, _) = await run.BothAsync();
        first.Delivered["envelope-x"] = 1;

        await first.SendTextAsync("""{"type":"events_api","envelope_id":"envelope-x","payload":"none","retry_attempt":"1"}""");

        Assert.Equal("envelope-x", (await run.Slack.Sockets.ExpectAckAsync()).Envelope);
        Assert.Empty(run.Accepted);
    }

    [Fact]
    public async Task A_storm_is_acknowledged_to_the_last_envelope()
    {
        const int Each = 300;
        await using var run = await SocketRun.StartAsync();
        var (first, second) = await run.BothAsync();

        await Task.WhenAll(new[] { first, second }.Select(async socket =>
        {
            for (var each = 0; each < Each; each++)
                await socket.DeliverAsync(run.Slack.Sockets.Event($"Ev{each}"));
        }));
        for (var each = 0; each < 2 * Each; each++)
            await run.Slack.Sockets.ExpectAckAsync();

        Assert.Equal(2 * Each, run.Accepted.Count);
        Assert.All(new[] { first, second }, socket => Assert.All(socket.Delivered.Values, due => Assert.Equal(0, due)));
        run.Slack.AssertFaultless();
    }
}
