using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Inbound;
using NewsBot.Tests.Discord.Fake;

namespace NewsBot.Tests.Discord.Inbound;

public sealed class InteractionTests
{
    [Fact]
    public void A_command_becomes_a_request()
    {
        var request = Parsed.Interaction(Payloads.Command("1", "t", "ask", [new("question", "who said 82%?")])).ToRequest(isPrivate: true);

        Assert.Equal(new ChatChannel("discord", "100", ChatPlace.Channel) { Space = "7" }, request.Channel);
        Assert.Equal(("1", "42", "en-US", true), (request.Key, request.Asker, request.Locale, request.IsPrivate));
        var called = Assert.IsType<ChatInput.Called>(request.Input);
        Assert.Equal("ask", called.Command);
        Assert.Equal("who said 82%?", Assert.Single(called.Options).Value);
    }

    [Fact]
    public void Numbers_and_truth_values_come_as_text()
    {
        var payload = Payloads.Command("1", "t", "figure", [new("number", ""), new("exact", ""), new("odd", "")]);
        payload["data"]!["options"]![0]!["value"] = 82.5;
        payload["data"]!["options"]![1]!["value"] = true;
        payload["data"]!["options"]![2]!["value"] = new JsonObject();

        Assert.Equal([new("number", "82.5"), new("exact", "true")], Parsed.Input<ChatInput.Called>(payload).Options);
    }

    [Theory]
    [InlineData("7", 0, ChatPlace.Channel, null)]
    [InlineData("7", 5, ChatPlace.Channel, null)]
    [InlineData("7", 10, ChatPlace.Thread, "99")]
    [InlineData("7", 11, ChatPlace.Thread, "99")]
    [InlineData("7", 12, ChatPlace.Thread, "99")]
    [InlineData(null, 1, ChatPlace.Direct, null)]
    public void The_channel_tells_what_kind_of_place_it_is(string? guild, int type, ChatPlace place, string? parent) =>
        Assert.Equal(new ChatChannel("discord", "100", place) { Space = guild, Parent = parent }, Parsed.Interaction(Payloads.Command("1", "t", "ask", guild: guild, channelType: type)).ToRequest(false).Channel);

    [Fact]
    public void Without_a_channel_object_the_server_tells_it()
    {
        var direct = Payloads.Command("1", "t", "ask", guild: null);
        var server = Payloads.Command("1", "t", "ask");
        direct.Remove("channel");
        server.Remove("channel");

        Assert.Equal(ChatPlace.Direct, Parsed.Interaction(direct).Place);
        Assert.Equal(ChatPlace.Channel, Parsed.Interaction(server).Place);
        Assert.Equal((1, 0), (Parsed.Interaction(direct).Context, Parsed.Interaction(server).Context));
    }

    [Fact]
    public void A_button_gives_its_key_back()
    {
        var interaction = Parsed.Interaction(Payloads.Component("1", "t", "n1:more:k7:2", message: "300"));

        Assert.Equal(new ChatInput.Pressed("n1:more:k7:2", null), interaction.Input);
        Assert.Equal("300", interaction.Message.ToString());
        Assert.False(interaction.ToRequest(false).IsPrivate);
    }

    [Fact]
    public void What_is_pressed_in_a_private_answer_is_answered_in_private() =>
        Assert.True(Parsed.Interaction(Payloads.Component("1", "t", "n1:more:k7:2", isEphemeral: true)).ToRequest(isPrivate: false).IsPrivate);

    [Fact]
    public void A_menu_gives_what_was_picked() =>
        Assert.Equal(new ChatInput.Pressed("n1:choose:k7:0", "1"), Parsed.Interaction(Payloads.Component("1", "t", "n1:choose:k7:0", values: ["1", "2"])).Input);

    [Fact]
    public void What_is_being_typed_is_told_from_what_stands()
    {
        var payload = Payloads.Autocomplete("1", "t", "source", "name", "Ann");
        payload["data"]!["options"]!.AsArray().Insert(0, new JsonObject { ["name"] = "year", ["type"] = 3, ["value"] = "2026" });

        Assert.Equal(new ChatInput.Typed("source", "name", "Ann"), Parsed.Interaction(payload).Input);
    }

    [Fact]
    public void A_form_comes_with_its_fields_texts_and_menus()
    {
        var submitted = Parsed.Input<ChatInput.Submitted>(Payloads.ModalSubmit("1", "t", "n1:wrong:k7:0", [new("note", "It was Berg"), new("empty", "")], [new("kind", "speaker")]));

        Assert.Equal("n1:wrong:k7:0", submitted.Key);
        Assert.Equal([new("kind", "speaker"), new("note", "It was Berg")], submitted.Fields);
    }

    [Fact]
    public void A_form_of_rows_is_read_too()
    {
        var payload = Payloads.ModalSubmit("1", "t", "n1:wrong:k7:0", []);
        payload["data"]!["components"] = new JsonArray(new JsonObject { ["type"] = 1, ["components"] = new JsonArray(new JsonObject { ["type"] = 4, ["custom_id"] = "note", ["value"] = "old" }) });

        Assert.Equal([new("note", "old")], Parsed.Input<ChatInput.Submitted>(payload).Fields);
    }

    [Fact]
    public void A_message_is_looked_up_by_its_words_or_those_of_its_embeds()
    {
        var spoken = Payloads.MessageCreate("5", "100", "43", "<@42> says “we are full”", ["42"], "7");
        var embedded = Payloads.MessageCreate("5", "100", "43", "", guild: "7");
        embedded["embeds"] = new JsonArray(new JsonObject { ["description"] = "We are full" }, new JsonObject { ["title"] = "no words" }, new JsonObject { ["description"] = "of ships" });

        Assert.Equal(new ChatInput.LookedUp("@person42 says “we are full”"), Parsed.Interaction(Payloads.MessageCommand("1", "t", "Who said this?", spoken)).Input);
        Assert.Equal(new ChatInput.LookedUp("We are full\nof ships"), Parsed.Interaction(Payloads.MessageCommand("1", "t", "Who said this?", embedded)).Input);
    }

    [Fact]
    public void The_token_is_not_in_what_is_printed() =>
        Assert.DoesNotContain("s3cret", Parsed.Interaction(Payloads.Command("1", "s3cret", "ask")).ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_users_language_comes_along_and_english_stands_in_for_none()
    {
        var french = Payloads.Command("1", "t", "ask");
        french["locale"] = "fr";
        var none = Payloads.Command("1", "t", "ask");
        none.Remove("locale");

        Assert.Equal("fr", Parsed.Interaction(french).ToRequest(false).Locale);
        Assert.Equal("en-US", Parsed.Interaction(none).ToRequest(false).Locale);
    }

    public static TheoryData<string> Needed => ["id", "token", "type", "data", "member"];

    [Theory]
    [MemberData(nameof(Needed))]
    public void Without_what_is_needed_it_is_no_interaction(string field)
    {
        JsonNode?[] odd = [null, true, -1, new JsonArray(), new JsonObject()];
        Assert.All(odd, value =>
        {
            var payload = Payloads.Command("1", "t", "ask");
            payload[field] = value?.DeepClone();
            Assert.False(Interaction.TryParse(Parsed.Element(payload.ToJsonString()), out _));
        });
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[[[[[[]]]]]]")]
    [InlineData("""{"id":"1","token":"t","type":1,"user":{"id":"1"},"channel_id":"1"}""")]
    [InlineData("""{"id":"1","token":"t","type":3,"user":{"id":"1"},"channel_id":"1","data":{"custom_id":7}}""")]
    [InlineData("""{"id":"1","token":"t","type":4,"user":{"id":"1"},"channel_id":"1","data":{"name":"ask","options":[{"name":"a","value":"b"}]}}""")]
    [InlineData("""{"id":"1","token":"t","type":2,"user":{"id":"1"},"channel_id":"1","data":{"type":3,"name":"x","target_id":"5","resolved":{"messages":[]}}}""")]
    [InlineData("""{"id":"1","token":"t","type":2,"user":{"id":"1"},"channel_id":"1","data":{"type":2,"name":"x","target_id":"5"}}""")]
    [InlineData("""{"id":"1","token":"t","type":2,"user":{"id":"1"},"channel_id":"1","data":{"type":1,"\udc00":"ask"}}""")]
    [InlineData("""{"id":"1","token":"t","type":99,"user":{"id":"1"},"channel_id":"1","data":{}}""")]
    public void What_is_unknown_or_malformed_is_refused_and_throws_nothing(string json) => Assert.False(Interaction.TryParse(Parsed.Element(json), out _));

    [Fact]
    public void A_long_option_comes_whole() =>
        Assert.Equal(100_000, Parsed.Input<ChatInput.Called>(Payloads.Command("1", "t", "quote", [new("words", new string('x', 100_000))])).Options["words"].Length);
}
