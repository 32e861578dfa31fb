using System.Net;
using System.Text.Json.Nodes;
using NewsBot.Slack.Web;
using NewsBot.Sockets;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Web;

/// <summary>A message is posted once, or Slack is asked before it is posted again.</summary>
public sealed class SlackPostTests
{
    private readonly ManualTime _time = new();

    public static TheoryData<bool, bool> Ends => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_post_whose_answer_is_lost_is_looked_up_and_not_made_again(bool isInThread, bool hangs)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.postMessage", hangs ? FakeTrouble.HangAfter : FakeTrouble.DropAfter);
        using var web = slack.Client(_time);

        var posting = web.PostMessageAsync(Message(isInThread), "reply-1", reply: null, CancellationToken.None);
        await slack.Web.ExpectAsync("chat.postMessage");
        await PassAsync(posting, hangs);

        Assert.Equal(Assert.Single(slack.Web.Messages)["ts"]!.GetValue<string>(), await posting);
        Assert.Single(slack.Web.CallsOf("chat.postMessage"));
        Assert.Single(slack.Web.CallsOf(isInThread ? "conversations.replies" : "conversations.history"));
        slack.AssertFaultless();
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_post_that_did_not_arrive_is_made_again_after_the_look_up(bool isInThread, bool hangs)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.postMessage", hangs ? FakeTrouble.Hang : FakeTrouble.Drop);
        using var web = slack.Client(_time);

        var posting = web.PostMessageAsync(Message(isInThread), "reply-1", reply: null, CancellationToken.None);
        await slack.Web.ExpectAsync("chat.postMessage");
        await PassAsync(posting, hangs);

        Assert.Equal(Assert.Single(slack.Web.Messages)["ts"]!.GetValue<string>(), await posting);
        Assert.Equal(["chat.postMessage", isInThread ? "conversations.replies" : "conversations.history", "chat.postMessage"], slack.Web.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task Where_the_channel_cannot_be_read_a_lost_post_is_not_made_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.postMessage", FakeTrouble.Drop);
        slack.Web.Next("conversations.replies", FakeTrouble.Error("missing_scope"));
        using var web = slack.Client(_time);

        var posting = web.PostMessageAsync(Message(true), "reply-1", reply: null, CancellationToken.None);
        await PassAsync(posting, hangs: false);
        var failure = await Assert.ThrowsAsync<SlackException>(() => posting);

        Assert.True(failure.IsOpen);
        Assert.Single(slack.Web.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task Where_the_channel_cannot_be_read_a_failed_post_is_made_again_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.postMessage", [.. Enumerable.Repeat(new FakeTrouble(500, ""), 3)]);
        using var web = slack.Client(_time);

        var posting = web.PostMessageAsync(Message(true), null, reply: null, CancellationToken.None);
        await PassAsync(posting, hangs: false);
        var failure = await Assert.ThrowsAsync<SlackException>(() => posting);

        Assert.Equal((HttpStatusCode.InternalServerError, true), (failure.Status, failure.IsOpen));
        Assert.Equal(2, slack.Web.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task What_is_seen_by_one_alone_is_not_posted_again_where_its_end_is_not_known()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.postEphemeral", FakeTrouble.DropAfter);
        using var web = slack.Client(_time);

        var failure = await Assert.ThrowsAsync<SlackException>(
            () => web.PostEphemeralAsync(new JsonObject { ["channel"] = "C1", ["user"] = "U1", ["text"] = "a" }, CancellationToken.None));

        Assert.True(failure.IsOpen);
        Assert.Single(slack.Web.Calls);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_five_times()
    {
        var refusing = new RefusingNetwork();
        await using var slack = await FakeSlack.StartAsync();
        using var web = new SlackWeb(slack.Options, new ConnectionMeter("slack"), slack.Notices.Enqueue, _time, refusing);

        var posting = web.PostMessageAsync(Message(true), "reply-1", reply: null, CancellationToken.None);
        await PassAsync(posting, hangs: false);
        var failure = await Assert.ThrowsAsync<SlackException>(() => posting);

        Assert.False(failure.IsOpen);
        Assert.Equal(SlackQueue.MostTries, refusing.Attempts);
        slack.AssertNoSecretTold(failure);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_is_let_go_at_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.postMessage", FakeTrouble.Hang);
        using var web = slack.Client(_time);
        using var patience = new CancellationTokenSource();

        var posting = web.PostMessageAsync(Message(true), "reply-1", reply: null, patience.Token);
        await slack.Web.ExpectAsync("chat.postMessage");
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        Assert.Single(slack.Web.Calls);
    }

    private static JsonObject Message(bool isInThread)
    {
        var message = new JsonObject { ["channel"] = "C1", ["text"] = "Ann Bell said it." };
        if (isInThread)
            message["thread_ts"] = "1.000001";
        return message;
    }

    /// <summary>Lets the answer's time pass where none comes, and every wait after that.</summary>
    private async Task PassAsync(Task work, bool hangs)
    {
        if (hangs)
            await _time.PassAsync(SlackWire.Patience);
        while (!work.IsCompleted)
        {
            var waiting = _time.TimerAsync(left => left < SlackWire.Patience);
            if (await Task.WhenAny(work, waiting) == waiting)
                _time.Advance(await waiting);
        }
    }

    private sealed class RefusingNetwork : HttpMessageHandler
    {
        public int Attempts { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Attempts++;
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"refused {request.Headers.Authorization}");
        }
    }
}
