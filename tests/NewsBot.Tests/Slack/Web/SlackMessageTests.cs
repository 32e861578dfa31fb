using System.Text.Json.Nodes;
using NewsBot.Slack.Web;
using NewsBot.Tests.Slack.Fake;

namespace NewsBot.Tests.Slack.Web;

public sealed class SlackMessageTests
{
    private static JsonObject Message => new() { ["channel"] = "C1", ["text"] = "Ann Bell said it.", ["thread_ts"] = "1.000001" };

    private static JsonObject Home => new() { ["type"] = "home", ["blocks"] = new JsonArray() };

    [Fact]
    public async Task Every_message_goes_out_with_its_text_and_previews_nothing()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(TimeProvider.System);

        var posted = await web.PostMessageAsync(Message, null, reply: null, CancellationToken.None);
        await web.PostEphemeralAsync(With(Message, "user", "U1"), CancellationToken.None);
        await web.UpdateAsync(With(Message, "ts", posted), CancellationToken.None);
        await web.RespondAsync(new Uri(slack.Root, "hooks/T1/1/x"), new JsonObject { ["text"] = "Said." }, CancellationToken.None);

        Assert.Equal(4, slack.Web.Calls.Count);
        Assert.All(slack.Web.Calls, call => Assert.False(call.Body["unfurl_links"]!.GetValue<bool>() || call.Body["unfurl_media"]!.GetValue<bool>()));
        slack.AssertFaultless();
    }

    [Fact]
    public async Task A_preview_that_is_wished_for_is_left_on()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(TimeProvider.System);

        await web.PostMessageAsync(With(Message, "unfurl_links", true), null, reply: null, CancellationToken.None);

        var body = Assert.Single(slack.Web.Calls).Body;
        Assert.True(body["unfurl_links"]!.GetValue<bool>());
        Assert.False(body["unfurl_media"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("""{"channel":"C1"}""")]
    [InlineData("""{"channel":"C1","text":""}""")]
    [InlineData("""{"channel":"C1","text":"  "}""")]
    [InlineData("""{"channel":"C1","text":7}""")]
    [InlineData("""{"channel":"C1","text":"a","link_names":true}""")]
    [InlineData("""{"channel":"C1","text":"a","parse":"none"}""")]
    [InlineData("""{"text":"a"}""")]
    public async Task What_must_not_go_out_is_refused_before_anything_is_sent(string message)
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(TimeProvider.System);

        await Assert.ThrowsAsync<ArgumentException>(() => web.PostMessageAsync((JsonObject)JsonNode.Parse(message)!, "k", reply: null, CancellationToken.None));

        Assert.Empty(slack.Web.Calls);
    }

    [Fact]
    public async Task A_message_carries_its_key_and_the_caller_keeps_the_body_as_it_was()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(TimeProvider.System);
        var message = Message;

        var stamp = await web.PostMessageAsync(message, "reply-1", reply: null, CancellationToken.None);

        var posted = Assert.Single(slack.Web.Messages);
        Assert.Equal(posted["ts"]!.GetValue<string>(), stamp);
        Assert.Equal("""{"event_type":"newsbot_reply","event_payload":{"key":"reply-1"}}""", posted["metadata"]!.ToJsonString());
        Assert.Equal(Message.ToJsonString(), message.ToJsonString());
    }

    [Fact]
    public async Task Slack_tells_who_the_bot_is()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(TimeProvider.System);

        Assert.Equal(new SlackIdentity("T1", null, "U0BOT", "B0BOT", "A0FAKE"), await web.AuthTestAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_token_that_is_no_bots_is_told()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("auth.test", new FakeTrouble(200, """{"ok":true,"team_id":"T1","user_id":"U1"}"""));
        using var web = slack.Client(TimeProvider.System);

        var failure = await Assert.ThrowsAsync<SlackException>(() => web.AuthTestAsync(CancellationToken.None));

        Assert.Equal("auth.test: answered without bot_id.", failure.Message);
    }

    [Fact]
    public async Task What_is_only_read_is_asked_for_as_a_form()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(TimeProvider.System);

        Assert.Equal(new SlackUser("U1", "en-GB", "Europe/Oslo"), await web.UserAsync("U1", CancellationToken.None));

        Assert.Equal("true", Assert.Single(slack.Web.Calls).Body["include_locale"]!.GetValue<string>());
        slack.AssertFaultless();
    }

    [Fact]
    public async Task Every_other_call_has_the_shape_that_Slack_documents()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(TimeProvider.System);

        var stream = await web.StartStreamAsync(new JsonObject { ["channel"] = "C1", ["thread_ts"] = "1.000001", ["recipient_user_id"] = "U1", ["recipient_team_id"] = "T1" }, CancellationToken.None);
        await web.AppendStreamAsync("C1", stream, "**Ann Bell**", CancellationToken.None);
        await web.StopStreamAsync("C1", stream, null, CancellationToken.None);
        await web.SetStatusAsync("D1", "1.000001", "is reading", [.. Enumerable.Range(0, 12).Select(each => $"page {each}")], CancellationToken.None);
        await web.SetSuggestedPromptsAsync("D1", null, [.. Enumerable.Range(0, 6).Select(each => ($"title {each}", "who said it?"))], CancellationToken.None);
        await web.UnfurlAsync(new JsonObject { ["unfurl_id"] = "x", ["source"] = "composer" }, new JsonObject { ["https://example.org/1"] = new JsonObject() }, CancellationToken.None);
        var opened = await web.OpenViewAsync("trigger", Home, CancellationToken.None);
        await web.UpdateViewAsync(opened.Id, Home, opened.Hash, CancellationToken.None);
        await web.PublishViewAsync("U1", Home, null, CancellationToken.None);

        Assert.Equal("DU1", await web.OpenConversationAsync("U1", CancellationToken.None));
        Assert.Equal(SlackWeb.MostLoadingMessages, slack.Web.CallsOf("assistant.threads.setStatus")[0].Body["loading_messages"]!.AsArray().Count);
        var prompts = slack.Web.CallsOf("assistant.threads.setSuggestedPrompts")[0].Body;
        Assert.Equal(SlackWeb.MostPrompts, prompts["prompts"]!.AsArray().Count);
        Assert.False(prompts.ContainsKey("thread_ts"));
        Assert.Equal(opened.Hash, slack.Web.CallsOf("views.update")[0].Body["hash"]!.GetValue<string>());
        Assert.False(slack.Web.CallsOf("views.publish")[0].Body.ContainsKey("hash"));
        slack.AssertFaultless();
    }

    [Fact]
    public async Task A_stream_without_a_thread_is_refused()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(TimeProvider.System);

        await Assert.ThrowsAsync<ArgumentException>(() => web.StartStreamAsync(new JsonObject { ["channel"] = "C1" }, CancellationToken.None));
    }

    private static JsonObject With(JsonObject message, string name, JsonNode value)
    {
        message[name] = value;
        return message;
    }
}
