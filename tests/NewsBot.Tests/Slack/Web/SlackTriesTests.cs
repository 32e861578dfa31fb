using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Web;
using NewsBot.Sockets;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Web;

public sealed class SlackTriesTests
{
    private readonly ManualTime _time = new();

    private static JsonObject Message => new() { ["channel"] = "C1", ["text"] = "Ann Bell said it.", ["thread_ts"] = "1.000001" };

    [Fact]
    public async Task A_pause_that_Slack_asks_for_is_kept_for_that_method_alone()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.postMessage", FakeTrouble.RateLimited(30));
        using var web = slack.Client(_time);

        var posting = web.PostMessageAsync(Message, "k", reply: null, CancellationToken.None);
        var wait = await _time.TimerAsync(left => left > TimeSpan.FromSeconds(20));
        await web.AuthTestAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Single(slack.Web.CallsOf("chat.postMessage"));
        _time.Advance(wait - TimeSpan.FromSeconds(30));
        await posting;

        Assert.InRange(wait, TimeSpan.FromSeconds(30.05), TimeSpan.FromSeconds(30.26));
        Assert.Equal(2, slack.Web.CallsOf("chat.postMessage").Count);
        Assert.Single(slack.Web.Messages);
    }

    [Fact]
    public async Task After_five_pauses_a_call_fails()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.update", [.. Enumerable.Repeat(FakeTrouble.RateLimited(1), 9)]);
        using var web = slack.Client(_time);

        var updating = web.UpdateAsync(new JsonObject { ["channel"] = "C1", ["ts"] = "1.000001", ["text"] = "a" }, CancellationToken.None);
        for (var tries = 1; tries < SlackQueue.MostTries; tries++)
            _time.Advance(await _time.TimerAsync(left => left < TimeSpan.FromSeconds(2)));
        var failure = await Assert.ThrowsAsync<SlackException>(() => updating);

        Assert.Equal(SlackError.Ratelimited, failure.Error);
        Assert.Equal(SlackQueue.MostTries, slack.Web.Calls.Count);
    }

    [Fact]
    public async Task A_pause_longer_than_the_call_may_take_fails_at_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.postMessage", FakeTrouble.RateLimited(3600));
        using var web = slack.Client(_time);

        var failure = await Assert.ThrowsAsync<SlackException>(() => web.PostMessageAsync(Message, "k", reply: null, CancellationToken.None));

        Assert.Equal(SlackError.Ratelimited, failure.Error);
        Assert.False(failure.IsOpen);
    }

    [Fact]
    public async Task Three_messages_go_to_a_channel_at_once_and_then_one_a_second()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(_time);

        var posting = Enumerable.Range(0, 5).Select(_ => web.PostMessageAsync(Message, null, reply: null, CancellationToken.None)).ToList();
        await slack.Web.ExpectAsync("chat.postMessage", 3);
        await web.PostMessageAsync(new JsonObject { ["channel"] = "C2", ["text"] = "elsewhere" }, null, reply: null, CancellationToken.None);
        await Task.WhenAll(posting.Take(3));
        Assert.Equal(4, slack.Web.Calls.Count);
        await _time.PassAsync(TimeSpan.FromSeconds(1));
        await posting[3];
        Assert.False(posting[4].IsCompleted);
        await _time.PassAsync(TimeSpan.FromSeconds(1));
        await posting[4];

        Assert.Equal(6, slack.Web.Calls.Count);
    }

    [Fact]
    public void Channels_that_are_silent_again_are_forgotten()
    {
        var pace = new ChannelPace(_time);

        for (var channel = 0; channel < 50_000; channel++)
        {
            pace.Take($"C{channel}");
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(pace.Count, 1, 2 * ChannelPace.Most);
    }

    [Theory]
    [InlineData("not_authed", "NewsBot:Slack:BotToken")]
    [InlineData("invalid_auth", "NewsBot:Slack:BotToken")]
    [InlineData("account_inactive", "Install the app again")]
    [InlineData("token_revoked", "Install the app again")]
    [InlineData("token_expired", "Install the app again")]
    [InlineData("not_allowed_token_type", "xoxb-")]
    [InlineData("team_disabled", "enabled again")]
    [InlineData("forbidden_team", "install the app")]
    [InlineData("user_removed_from_team", "install the app")]
    public async Task A_token_that_is_refused_is_not_used_again_and_the_operator_reads_what_to_do(string code, string whatToDo)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("auth.test", FakeTrouble.Error(code));
        using var web = slack.Client(_time);

        var first = await Assert.ThrowsAsync<ChatPlatformException>(() => web.AuthTestAsync(CancellationToken.None));
        await Assert.ThrowsAsync<ChatPlatformException>(() => web.PostMessageAsync(Message, "k", reply: null, CancellationToken.None));

        Assert.Contains(whatToDo, first.Message, StringComparison.Ordinal);
        Assert.Contains(code, first.Message, StringComparison.Ordinal);
        Assert.Single(slack.Web.Calls);
        Assert.StartsWith("ws://", (await web.OpenConnectionAsync(CancellationToken.None)).AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel_not_found", nameof(SlackError.ChannelNotFound))]
    [InlineData("not_in_channel", nameof(SlackError.NotInChannel))]
    [InlineData("is_archived", nameof(SlackError.IsArchived))]
    [InlineData("msg_too_long", nameof(SlackError.MsgTooLong))]
    [InlineData("msg_blocks_too_long", nameof(SlackError.MsgBlocksTooLong))]
    [InlineData("invalid_blocks", nameof(SlackError.InvalidBlocks))]
    [InlineData("missing_scope", nameof(SlackError.MissingScope))]
    [InlineData("message_not_in_streaming_state", nameof(SlackError.MessageNotInStreamingState))]
    [InlineData("hash_conflict", nameof(SlackError.HashConflict))]
    [InlineData("expired_trigger_id", nameof(SlackError.ExpiredTriggerId))]
    [InlineData("some_new_error", nameof(SlackError.Other))]
    [InlineData("3", nameof(SlackError.Other))]
    public async Task A_refusal_is_final_and_has_its_name(string code, string error)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.postMessage", FakeTrouble.Error(code));
        using var web = slack.Client(_time);

        var failure = await Assert.ThrowsAsync<SlackException>(() => web.PostMessageAsync(Message, "k", reply: null, CancellationToken.None));

        Assert.Equal((error, code, false), (failure.Error.ToString(), failure.Code, failure.IsOpen));
        Assert.Single(slack.Web.Calls);
    }

    [Theory]
    [InlineData(200, "<html>a page of a proxy</html>")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"ok":"true"}""")]
    [InlineData(302, "")]
    [InlineData(404, "")]
    public async Task Only_ok_and_200_together_are_success(int status, string body)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("chat.appendStream", new FakeTrouble(status, body));
        using var web = slack.Client(_time);

        await Assert.ThrowsAsync<SlackException>(() => web.AppendStreamAsync("C1", "1.000001", "more", CancellationToken.None));

        Assert.Single(slack.Web.Calls);
    }

    [Fact]
    public async Task What_does_the_same_when_done_twice_is_tried_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("auth.test", FakeTrouble.Drop, FakeTrouble.Error("internal_error"), new FakeTrouble(503, "busy"), new FakeTrouble(200, "<html>"));
        using var web = slack.Client(_time);

        var asking = web.AuthTestAsync(CancellationToken.None);
        await AdvancedAsync(asking);

        Assert.Equal("T1", (await asking).Team);
        Assert.Equal(5, slack.Web.Calls.Count);
    }

    [Fact]
    public async Task What_Slack_remarks_is_told_and_no_token_ever_is()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("auth.test", new FakeTrouble(200, $$$"""{"ok":true,"team_id":"T1","user_id":"U1","bot_id":"B1","warning":"superfluous {{{FakeWeb.BotToken}}}","response_metadata":{"messages":["[WARN] {{{FakeWeb.AppToken}}}",7]}}"""));
        slack.Web.Next("chat.update", new FakeTrouble(400, $$$"""{"ok":false,"error":"{{{FakeWeb.BotToken}}}","response_metadata":{"messages":["[ERROR] must be a string [json-pointer:/blocks/0]"]}}"""));
        using var web = slack.Client(_time);

        await web.AuthTestAsync(CancellationToken.None);
        var failure = await Assert.ThrowsAsync<SlackException>(() => web.UpdateAsync(new JsonObject { ["channel"] = "C1", ["ts"] = "1.1", ["text"] = "a" }, CancellationToken.None));

        Assert.Equal(2, slack.Notices.Count(notice => notice.Level == NoticeLevel.Warning));
        Assert.Contains("json-pointer:/blocks/0", failure.Message, StringComparison.Ordinal);
        slack.AssertNoSecretTold(failure);
    }

    /// <summary>Lets every wait pass until the work is done.</summary>
    private async Task AdvancedAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            var waiting = _time.TimerAsync(left => left < SlackWire.Patience);
            if (await Task.WhenAny(work, waiting) == waiting)
                _time.Advance(await waiting);
        }
    }
}
