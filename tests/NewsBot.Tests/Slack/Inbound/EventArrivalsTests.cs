using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;
using NewsBot.Tests.Slack.Fake;

namespace NewsBot.Tests.Slack.Inbound;

public sealed class EventArrivalsTests
{
    [Fact]
    public void A_mention_is_a_question_in_the_thread_that_its_answer_opens()
    {
        var asked = Assert.IsType<Arrival.Asked>(Read.Event(Payloads.Mention("<@UBOT> who said 82% &amp; 5 &lt; 6?")));

        Assert.Equal(new ChatInput.Said("who said 82% & 5 < 6?"), asked.Request.Input);
        Assert.Equal(new ChatChannel("slack", "C7/1700000000.000100", ChatPlace.Thread) { Space = "T1", Parent = "C7" }, asked.Request.Channel);
        Assert.Equal(("U7", "T1", "1700000000.000100", "1700000000.000100", true), (asked.Request.Asker, asked.Team, asked.Message, asked.AnswerThread, asked.IsAddressed));
    }

    [Fact]
    public void One_post_has_one_key_whichever_event_tells_of_it()
    {
        var mention = Read.Of("events_api", Payloads.Event("Ev1", Payloads.Mention("<@UBOT> who?")));
        var message = Read.Of("events_api", Payloads.Event("Ev2", Payloads.Message("<@UBOT> who?", Payloads.Channel)));

        Assert.Equal(["post:C7/1700000000.000100", "event:Ev1"], mention.Keys);
        Assert.Equal(["post:C7/1700000000.000100", "event:Ev2"], message.Keys);
        Assert.Equal(Assert.IsType<Arrival.Asked>(mention).Request, Assert.IsType<Arrival.Asked>(message).Request);
    }

    [Fact]
    public void A_direct_message_is_a_question_in_a_conversation_of_its_own()
    {
        var asked = Assert.IsType<Arrival.Asked>(Read.Event(Payloads.Message("who else?", thread: "1699999999.000100")));

        Assert.Equal(new ChatChannel("slack", "D7", ChatPlace.Direct), asked.Request.Channel);
        Assert.Equal(("1699999999.000100", true), (asked.AnswerThread, asked.IsAddressed));
    }

    [Fact]
    public void What_is_said_in_a_thread_goes_on_there_if_the_bot_spoke_there()
    {
        var asked = Assert.IsType<Arrival.Asked>(Read.Event(Payloads.Message("who else?", Payloads.Channel, thread: "1699999999.000100")));

        Assert.Equal(("C7/1699999999.000100", false), (asked.Request.Channel.Id, asked.IsAddressed));
        Assert.Equal("not addressed", Assert.IsType<Arrival.Ignored>(Read.Event(Payloads.Message("who else?", Payloads.Channel))).Why);
    }

    [Theory]
    [InlineData("message_changed", false)]
    [InlineData("message_deleted", false)]
    [InlineData("channel_join", false)]
    [InlineData("bot_message", false)]
    [InlineData("file_share", true)]
    [InlineData("thread_broadcast", true)]
    public void Only_what_somebody_wrote_is_read(string subtype, bool isRead)
    {
        var post = Payloads.Message("who?");
        post["subtype"] = subtype;

        Assert.Equal(isRead, Read.Event(post) is Arrival.Asked);
    }

    [Theory]
    [InlineData("bot_id", "B9")]
    [InlineData("app_id", "ABOT")]
    [InlineData("user", "UBOT")]
    public void Bots_and_the_bot_itself_are_not_answered(string name, string value)
    {
        var post = Payloads.Message("who?");
        post[name] = value;

        Assert.IsType<Arrival.Ignored>(Read.Event(post));
    }

    [Theory]
    [InlineData("<@UBOT|newsbot>: who?", "who?")]
    [InlineData("hey <@UBOT> who?", "hey @somebody who?")]
    [InlineData("<@U9> <@UBOT> who?", "@somebody @somebody who?")]
    [InlineData("<@UBOT>", "")]
    [InlineData("<@UBOT> :wave: who?", ":wave: who?")]
    [InlineData("<@UBOT> <#C1|general> <!here> <!subteam^S1|@desk> <https://a.example/x|site> <https://a.example/y>", "#general @here @desk site https://a.example/y")]
    [InlineData("<@UBOT> <!date^1700000000^{date}|14 November> &amp;lt; &lt;!channel&gt;", "14 November &lt; <!channel>")]
    public void Words_are_read_as_people_read_them(string text, string words) =>
        Assert.Equal(new ChatInput.Said(words), Assert.IsType<Arrival.Asked>(Read.Event(Payloads.Mention(text))).Request.Input);

    [Theory]
    [InlineData("home", true)]
    [InlineData("messages", false)]
    public void Opening_the_app_tells_which_tab(string tab, bool isHome)
    {
        var opened = Assert.IsType<Arrival.HomeOpened>(Read.Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U7", ["channel"] = "D7", ["tab"] = tab }));

        Assert.Equal(("U7", "D7", isHome), (opened.User, opened.Channel, opened.IsHome));
    }

    [Fact]
    public void Shared_links_keep_every_letter()
    {
        var shared = Assert.IsType<Arrival.LinksShared>(Read.Event(JsonNode.Parse("""
            {"type":"link_shared","user":"U7","channel":"C7","message_ts":"1.2","thread_ts":"1.1","unfurl_id":"C7.1.2","source":"conversations_history",
             "links":[{"domain":"news.example","url":"https://news.example/a?x=1&amp;y=%7C"},{"domain":"news.example","url":"https://news.example/a?x=1&amp;y=%7C"},{"domain":"news.example"}]}
            """)!.AsObject()));

        Assert.Equal(["https://news.example/a?x=1&amp;y=%7C"], shared.Urls);
        Assert.Equal(("C7", "1.2", "1.1", ("C7.1.2", "conversations_history")), (shared.Channel, shared.Message, shared.Thread, shared.Unfurl!.Value));
    }

    [Fact]
    public void The_end_of_the_app_in_a_workspace_is_told_by_its_own_tokens_alone()
    {
        Assert.Equal("T1", Assert.IsType<Arrival.Removed>(Read.Event(new JsonObject { ["type"] = "app_uninstalled" })).Team);
        Assert.IsType<Arrival.Removed>(Read.Event(JsonNode.Parse("""{"type":"tokens_revoked","tokens":{"oauth":[],"bot":["UBOT"]}}""")!.AsObject()));
        Assert.IsType<Arrival.Ignored>(Read.Event(JsonNode.Parse("""{"type":"tokens_revoked","tokens":{"oauth":["U7"],"bot":[]}}""")!.AsObject()));
    }

    [Fact]
    public void A_rate_limit_comes_without_an_event()
    {
        var limited = Read.Of("events_api", JsonNode.Parse("""{"type":"app_rate_limited","token":"t","team_id":"T1","minute_rate_limited":1700000000,"api_app_id":"A1"}""")!);

        Assert.Equal(new DateTimeOffset(2023, 11, 14, 22, 13, 20, TimeSpan.Zero), Assert.IsType<Arrival.RateLimited>(limited).Minute);
    }

    [Theory]
    [InlineData("""{"type":"assistant_thread_started","assistant_thread":{"user_id":"U7","context":{"channel_id":"C7"},"channel_id":"D7","thread_ts":"1.1"}}""", true, "D7")]
    [InlineData("""{"type":"assistant_thread_context_changed","assistant_thread":{"user_id":"U7","context":{"channel_id":"C7"},"channel_id":"D7","thread_ts":"1.1"}}""", false, "D7")]
    [InlineData("""{"type":"app_context_changed","user":"U7","channel":"D7","context":{"entities":[{"type":"slack#/types/channel_id","value":"C7"}]}}""", false, "D7")]
    [InlineData("""{"type":"app_context_changed","user":"U7","context":{"entities":[{"type":"slack#/types/message_context","value":{"channel_id":"C7","message_ts":"1.2"}}]}}""", false, null)]
    public void What_the_user_of_the_agent_looks_at_is_told(string happened, bool isNew, string? channel)
    {
        var opened = Assert.IsType<Arrival.AgentOpened>(Read.Event(JsonNode.Parse(happened)!.AsObject()));

        Assert.Equal(("U7", channel, isNew), (opened.User, opened.Channel, opened.IsNew));
        Assert.Equal(["C7"], opened.LooksAt);
    }

    [Fact]
    public void A_stopped_answer_is_named_by_its_thread()
    {
        var stopped = Assert.IsType<Arrival.AnswerStopped>(Read.Event(JsonNode.Parse("""{"type":"agent_session_stopped","channel":"D7","thread_ts":"1.1","user":"U7","streaming_message_ts":[]}""")!.AsObject()));

        Assert.Equal(("D7", "1.1"), (stopped.Channel, stopped.Thread));
    }

    [Theory]
    [InlineData("UBOT", true)]
    [InlineData("U7", false)]
    public void Only_the_bots_own_joining_matters(string user, bool isOwn) =>
        Assert.Equal(isOwn, Read.Event(new JsonObject { ["type"] = "member_joined_channel", ["user"] = user, ["channel"] = "C7" }) is Arrival.Joined);
}
