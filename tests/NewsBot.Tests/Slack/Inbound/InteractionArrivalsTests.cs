using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Slack.Rendering;

namespace NewsBot.Tests.Slack.Inbound;

public sealed class InteractionArrivalsTests
{
    [Theory]
    [InlineData("source  Ann Bell", "source", "name", "Ann Bell")]
    [InlineData("WATCH Ann Bell", "watch", "for", "Ann Bell")]
    [InlineData("watch stop Ann Bell", "watch", "stop", "Ann Bell")]
    [InlineData("ask stop who?", "ask", "question", "stop who?")]
    public void A_command_of_the_table_takes_the_words_behind_it(string text, string command, string option, string value)
    {
        var called = Assert.IsType<ChatInput.Called>(Asked("slash_commands", Payloads.Command(text)).Request.Input);

        Assert.Equal(command, called.Command);
        Assert.Equal(new Dictionary<string, string> { [option] = value }, called.Options);
    }

    [Fact]
    public void A_command_alone_has_no_options() => Assert.Empty(Assert.IsType<ChatInput.Called>(Asked("slash_commands", Payloads.Command("watch")).Request.Input).Options);

    [Theory]
    [InlineData("who said 82%?")]
    [InlineData("sourced from whom?")]
    [InlineData("")]
    public void An_unknown_first_word_begins_a_question(string text) => Assert.Equal(new ChatInput.Said(text), Asked("slash_commands", Payloads.Command(text)).Request.Input);

    [Fact]
    public void A_command_knows_its_place_and_how_to_answer()
    {
        var asked = Asked("slash_commands", Payloads.Command("who?"));

        Assert.Equal(new ChatChannel("slack", "C7", ChatPlace.Channel) { Space = "T1" }, asked.Request.Channel);
        Assert.Equal(("trigger:13.37.c", "13.37.c", "https://hooks.slack.com/commands/T1/1/secret"), (asked.Request.Key, asked.Trigger, asked.ResponseUrl));
        Assert.Equal(ChatPlace.Direct, Asked("slash_commands", Payloads.Command("who?", "D1")).Request.Channel.Place);
    }

    [Fact]
    public void A_button_says_which_and_where()
    {
        var asked = Asked("interactive", Payloads.Pressed("n1:passage:k:0", isEphemeral: true, thread: "1700000000.000100"));

        Assert.Equal(new ChatInput.Pressed("n1:passage:k:0", null), asked.Request.Input);
        Assert.Equal(["action:1700000001.000200/n1:passage:k:0/U7"], asked.Keys);
        Assert.Equal(("C7/1700000000.000100", true, "1700000000.000300"), (asked.Request.Channel.Id, asked.Request.IsPrivate, asked.Message));
    }

    [Fact]
    public void A_menu_says_what_was_picked() => Assert.Equal(
        new ChatInput.Pressed("n1:choose:k:0", "3"),
        Asked("interactive", Payloads.Pressed("n1:choose:k:0", new JsonObject { ["selected_option"] = new JsonObject { ["value"] = "3" } })).Request.Input);

    [Fact]
    public void On_the_home_tab_there_is_no_channel_but_the_user()
    {
        var pressed = Payloads.Pressed("n1:stopwatch:w1:0");
        pressed.Remove("channel");
        pressed["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" };
        pressed["view"] = new JsonObject { ["id"] = "V1", ["type"] = "home", ["hash"] = "1.h" };

        var asked = Asked("interactive", pressed);

        Assert.Equal(new ChatChannel("slack", "U7", ChatPlace.Direct), asked.Request.Channel);
        Assert.True(asked.View is { IsHome: true, Id: "V1", Hash: "1.h" });
    }

    [Fact]
    public void A_form_comes_back_to_where_it_was_asked_for()
    {
        var asked = Asked("interactive", Payloads.Submitted("n1:wrong:k:0", new FormOrigin(SlackReplies.Channel, IsPrivate: true).ToString(), JsonNode.Parse("""
            {"kind":{"kind":{"type":"static_select","selected_option":{"value":"figure"}}},"note":{"note":{"type":"plain_text_input","value":"it is 83%"}},"more":{"more":{"type":"plain_text_input","value":null}}}
            """)!.AsObject()));

        var submitted = Assert.IsType<ChatInput.Submitted>(asked.Request.Input);
        Assert.Equal(new Dictionary<string, string> { ["kind"] = "figure", ["note"] = "it is 83%" }, submitted.Fields);
        Assert.Equal((SlackReplies.Channel, true, "1700000000.000100", "view:V1/1.h"), (asked.Request.Channel, asked.Request.IsPrivate, asked.AnswerThread, asked.Request.Key));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"id":"C1","place":"99"}""")]
    public void A_form_that_tells_no_place_is_answered_directly(string? metadata) =>
        Assert.Equal("U7", Asked("interactive", Payloads.Submitted("n1:wrong:k:0", metadata, [])).Request.Channel.Id);

    [Fact]
    public void The_form_of_the_shortcut_asks_a_question_or_after_a_source()
    {
        var values = JsonNode.Parse("""{"question":{"question":{"value":null}},"picked":{"typed:source:name":{"selected_option":{"value":"Ann Bell"}}}}""")!.AsObject();
        var called = Assert.IsType<ChatInput.Called>(Asked("interactive", Payloads.Submitted("ask", null, values)).Request.Input);
        Assert.Equal(("source", "Ann Bell"), (called.Command, called.Options["name"]));

        values["question"]!["question"]!["value"] = "who said 82%?";
        Assert.Equal(new ChatInput.Said("who said 82%?"), Asked("interactive", Payloads.Submitted("ask", null, values)).Request.Input);
        Assert.Equal(new ChatInput.Said(""), Asked("interactive", Payloads.Submitted("ask", null, [])).Request.Input);
    }

    [Fact]
    public void A_message_is_looked_up_in_private()
    {
        var payload = Payloads.Interaction("message_action");
        payload["channel"] = new JsonObject { ["id"] = "C7" };
        payload["message"] = new JsonObject { ["ts"] = "1.2", ["text"] = "&lt;82%&gt; he said", ["thread_ts"] = "1.1" };

        var asked = Asked("interactive", payload);

        Assert.Equal(new ChatInput.LookedUp("<82%> he said"), asked.Request.Input);
        Assert.Equal((true, "C7/1.1", "1.2"), (asked.Request.IsPrivate, asked.Request.Channel.Id, asked.Message));
    }

    [Fact]
    public void What_is_typed_is_completed_in_the_acknowledgement()
    {
        var payload = Payloads.Interaction("block_suggestion");
        payload["action_id"] = "typed:source:name";
        payload["value"] = "Be";

        var asked = Asked("interactive", payload);

        Assert.Equal(new ChatInput.Typed("source", "name", "Be"), asked.Request.Input);
        Assert.True(asked.AnswersInAck);
        Assert.Empty(asked.Keys);
    }

    [Fact]
    public void A_shortcut_and_a_closed_form_are_told()
    {
        var shortcut = Payloads.Interaction("shortcut");
        shortcut["callback_id"] = "ask";
        var closed = Payloads.Interaction("view_closed");
        closed["view"] = new JsonObject { ["id"] = "V1" };

        Assert.Equal(("ask", "13.37.i"), Read.Of("interactive", shortcut) is Arrival.ShortcutUsed used ? (used.Callback, used.Trigger) : default);
        Assert.Equal("V1", Assert.IsType<Arrival.FormClosed>(Read.Of("interactive", closed)).View);
    }

    [Fact]
    public void Nothing_that_lets_others_post_is_printed() =>
        Assert.Equal("Asked trigger:13.37.c", Asked("slash_commands", Payloads.Command("who?")).ToString());

    private static Arrival.Asked Asked(string type, JsonObject payload) => Assert.IsType<Arrival.Asked>(Read.Of(type, payload));
}
