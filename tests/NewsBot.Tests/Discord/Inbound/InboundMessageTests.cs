using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Discord.Inbound;
using NewsBot.Tests.Discord.Fake;

namespace NewsBot.Tests.Discord.Inbound;

public sealed class InboundMessageTests
{
    private static readonly Snowflake Own = new(9001);

    [Fact]
    public void A_mention_becomes_a_request_without_it()
    {
        var request = Parsed.Message(Payloads.MessageCreate("1", "100", "42", "<@9001> who said 82%?", ["9001"], "7")).ToRequest(Own, ChatPlace.Channel);

        Assert.Equal(new ChatRequest("1", new ChatChannel("discord", "100", ChatPlace.Channel) { Space = "7" }, "42", new ChatInput.Said("who said 82%?")), request);
    }

    [Fact]
    public void A_thread_knows_the_channel_that_it_hangs_in()
    {
        var channel = Parsed.Message(Payloads.MessageCreate("1", "100", "42", "who else?", guild: "7")).ToRequest(Own, ChatPlace.Thread, new Snowflake(99)).Channel;

        Assert.Equal(new ChatChannel("discord", "100", ChatPlace.Thread) { Space = "7", Parent = "99" }, channel);
    }

    [Fact]
    public void What_has_no_server_is_direct() =>
        Assert.Equal(new ChatChannel("discord", "100", ChatPlace.Direct), Parsed.Message(Payloads.MessageCreate("1", "100", "42", "hello")).ToRequest(Own, ChatPlace.Channel).Channel);

    [Theory]
    [InlineData("<@9001> who is full?", "who is full?")]
    [InlineData("<@!9001>, who is full?", "who is full?")]
    [InlineData("<@9001>: who is full?", "who is full?")]
    [InlineData("so <@9001> who is full?", "so who is full?")]
    [InlineData("<@9001>", "")]
    [InlineData("<@42> or <@43>?", "@person42 or @somebody?")]
    [InlineData("<@&9001> in <#12>", "@role in #channel")]
    [InlineData("<:ship:12> <a:wave:13> </ask:14>", ":ship: :wave: /ask")]
    [InlineData("on <t:1777896000:F> and <t:1777896000>", "on 4 May 2026 and 4 May 2026")]
    [InlineData("<t:9999999999999:R> <@x> <@99999999999999999999999>", "<t:9999999999999:R> <@x> <@99999999999999999999999>")]
    public void Marks_of_discord_become_words(string text, string read) =>
        Assert.Equal(read, Parsed.Message(Payloads.MessageCreate("1", "100", "42", text, ["9001", "42"], "7")).TextFor(Own));

    [Fact]
    public void A_name_on_the_server_goes_before_others()
    {
        var payload = Payloads.MessageCreate("1", "100", "42", "what did <@43> say?", ["43"], "7");
        payload["mentions"]![0]!["member"]!["nick"] = "Ann B.";

        Assert.Equal("what did @Ann B. say?", Parsed.Message(payload).TextFor(Own));
    }

    [Fact]
    public void A_mention_is_what_discord_lists_and_not_what_the_text_holds()
    {
        Assert.True(Parsed.Message(Payloads.MessageCreate("1", "100", "42", "no mark here", ["9001"], "7")).MentionsUser(Own));
        Assert.False(Parsed.Message(Payloads.MessageCreate("1", "100", "42", "<@9001> in `code`", guild: "7")).MentionsUser(Own));
    }

    [Fact]
    public void A_mention_of_a_role_is_none_of_its_members()
    {
        var payload = Payloads.MessageCreate("1", "100", "42", "<@&9001>", guild: "7");
        payload["mention_roles"] = new JsonArray("9001");

        Assert.False(Parsed.Message(payload).MentionsUser(Own));
    }

    [Fact]
    public void A_reply_tells_what_it_replies_to()
    {
        var message = Parsed.Message(Payloads.MessageCreate("1", "100", "42", "who else?", ["9001"], "7").ReplyingTo("5", "9001"));

        Assert.True(message.IsFromPerson(Own));
        Assert.Equal((new Snowflake(5), Own), (message.RepliedTo!.Value, message.RepliedToAuthor!.Value));
    }

    [Fact]
    public void Only_people_are_heard()
    {
        var webhook = Payloads.MessageCreate("1", "100", "42", "text");
        webhook["webhook_id"] = "77";
        var bot = Payloads.MessageCreate("1", "100", "43", "text");
        bot["author"]!["bot"] = true;

        Assert.True(Parsed.Message(Payloads.MessageCreate("1", "100", "42", "text")).IsFromPerson(Own));
        Assert.False(Parsed.Message(webhook).IsFromPerson(Own));
        Assert.False(Parsed.Message(bot).IsFromPerson(Own));
        Assert.False(Parsed.Message(Payloads.MessageCreate("1", "100", "42", "text")).IsFromPerson(new Snowflake(42)));
        Assert.All([7, 6, 8, 18, 20, 21, 46], type => Assert.False(Parsed.Message(Payloads.MessageCreate("1", "100", "42", "text", type: type)).IsFromPerson(Own)));
    }

    [Fact]
    public void Ids_may_be_numbers_and_lengths_may_be_any()
    {
        var payload = Payloads.MessageCreate("1", "100", "42", "<@9001> " + new string('<', 100_000), ["9001"]);
        payload["id"] = 18446744073709551615UL;

        Assert.Equal("18446744073709551615", Parsed.Message(payload).ToRequest(Own, ChatPlace.Channel).Key);
        Assert.Equal(100_000, Parsed.Message(payload).TextFor(Own).Length);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("{}")]
    [InlineData("""{"id":"x","channel_id":"1","author":{"id":"1"},"type":0}""")]
    [InlineData("""{"id":"1","channel_id":true,"author":{"id":"1"},"type":0}""")]
    [InlineData("""{"id":"1","channel_id":"1","author":"me","type":0}""")]
    [InlineData("""{"id":"1","channel_id":"1","author":{"id":-1},"type":0}""")]
    [InlineData("""{"id":"1","channel_id":"1","author":{"id":"1"},"type":"0"}""")]
    [InlineData("""{"id":"1","channel_id":"1","author":{"id":"1"},"type":1e99}""")]
    [InlineData("""{"id":"1\ud800","channel_id":"1","author":{"id":"1"},"type":0}""")]
    public void What_is_no_message_is_refused_and_throws_nothing(string json) => Assert.False(InboundMessage.TryParse(Parsed.Element(json), out _));

    [Theory]
    [InlineData("""who said \ud83d?""", "who said \uFFFD?")]
    [InlineData("""\udc00\ud83d\ude00\uD83D""", "\uFFFD\uD83D\uDE00\uFFFD")]
    [InlineData("\\ud83d\\\\ud83d \\\"82%\\\"", "\uFFFD\\ud83d \"82%\"")]
    public void Half_a_surrogate_pair_in_a_question_leaves_the_rest_readable(string json, string read) =>
        Assert.Equal(read, Content($$"""{"id":"1","channel_id":"1","author":{"id":"1"},"type":0,"content":"{{json}}"}"""));

    [Fact]
    public void What_tells_no_type_is_an_ordinary_message()
    {
        var payload = Payloads.MessageCreate("1", "100", "42", "text");
        payload.Remove("type");

        Assert.True(Parsed.Message(payload).IsFromPerson(Own));
    }

    [Fact]
    public void Wrong_kinds_beside_what_is_needed_do_no_harm()
    {
        var json = """{"id":"1","channel_id":"1","author":{"id":"1","username":5},"type":0,"content":{},"mentions":[null,3,{"id":[]},{"id":"2","member":[]}],"message_reference":[],"referenced_message":"x","guild_id":{}}""";

        Assert.True(InboundMessage.TryParse(Parsed.Element(json), out var message));
        Assert.Equal("2", Assert.Single(message.Mentions).Id.ToString());
        Assert.Equal("", message.Content);
    }

    [Fact]
    public void Deep_nesting_does_no_harm()
    {
        var payload = Payloads.MessageCreate("1", "100", "42", "text").ToJsonString();
        var deep = string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60));

        Assert.True(InboundMessage.TryParse(Parsed.Element(payload.Replace("\"embeds\":[]", $"\"embeds\":{deep}", StringComparison.Ordinal)), out _));
    }

    private static string Content(string json) => InboundMessage.TryParse(Parsed.Element(json), out var message) ? message.Content : throw new InvalidOperationException("no message");
}
