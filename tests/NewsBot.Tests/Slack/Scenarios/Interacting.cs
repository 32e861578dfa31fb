using System.Text.Json.Nodes;
using NewsBot.Slack.Manifest;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Scenarios;

public sealed class Interacting
{
    [Fact]
    public async Task A_look_up_is_for_who_typed_it_and_can_be_shared()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.CommandAsync("figure 41%");
        var answer = (await slack.Web.ExpectAsync("response_url"))[0];
        await person.PressAsync(answer.Button("Share"), isEphemeral: true);
        var shared = (await slack.Web.ExpectAsync("response_url", 2))[1];

        Assert.Contains("Coast Institute", answer.Seen(), StringComparison.Ordinal);
        Assert.Equal(("ephemeral", "in_channel"), (answer.Body["response_type"]!.GetValue<string>(), shared.Body["response_type"]!.GetValue<string>()));
        Assert.Contains("Coast Institute", shared.Seen(), StringComparison.Ordinal);
        Assert.Null(answer.Authorization);
        slack.AssertFaultless();
    }

    [Fact]
    public async Task An_unknown_first_word_begins_a_question_that_is_answered_for_all()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.CommandAsync("who said 41%?");
        var answer = (await slack.Web.ExpectAsync("response_url"))[0];

        Assert.Contains("Coast Institute", answer.Seen(), StringComparison.Ordinal);
        Assert.Equal("in_channel", answer.Body["response_type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Who_said_this_looks_up_the_words_of_a_message_for_the_asker_alone()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        var action = Payloads.Interaction("message_action");
        action["callback_id"] = SlackManifest.WhoSaidShortcut;
        action["channel"] = new JsonObject { ["id"] = Payloads.Channel };
        action["message"] = new JsonObject { ["ts"] = "1700000000.000900", ["text"] = "Did you see? “We cannot move an island by decree”" };
        action["response_url"] = new Uri(slack.Root, "hooks/who-said").AbsoluteUri;

        await person.DeliverAsync("interactive", action);
        var answer = (await slack.Web.ExpectAsync("response_url"))[0];

        Assert.Contains("Lena Ortiz", answer.Seen(), StringComparison.Ordinal);
        Assert.Equal("ephemeral", answer.Body["response_type"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_archive_can_be_asked_from_anywhere_and_answers_in_the_form()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        var shortcut = Payloads.Interaction("shortcut");
        shortcut["callback_id"] = SlackManifest.AskShortcut;

        await person.DeliverAsync("interactive", shortcut);
        var form = (await slack.Web.ExpectAsync("views.open"))[0];
        var answer = await person.SubmitAsync(form.Body["view"]!, ("question", "who said 41%?", false));

        Assert.Equal("update", answer!["response_action"]!.GetValue<string>());
        Assert.Contains("Coast Institute", answer.Seen(), StringComparison.Ordinal);
        Assert.Empty(slack.Web.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task A_form_whose_answer_takes_long_says_so_and_is_filled_later()
    {
        var desk = new HeldDesk();
        var time = new ManualTime();
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack, desk.Wrap, time: time);
        var person = await Person.MeetAsync(slack);
        var submitting = person.SubmitAsync(new JsonObject { ["callback_id"] = "ask" }, ("question", "who said 41%?", false));

        await desk.HeldForAsync(TimeSpan.FromSeconds(1.5), time);
        var moment = await submitting;
        desk.LetGo();
        var filled = (await slack.Web.ExpectAsync("views.update"))[0];

        Assert.Equal("update", moment!["response_action"]!.GetValue<string>());
        Assert.Equal("V1", filled.Body["view_id"]!.GetValue<string>());
        Assert.Contains("Coast Institute", filled.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_completed_from_the_archive()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        var names = await person.AskAsync(Typed("ort"));

        Assert.Contains(names!["options"]!.AsArray(), option => option!["value"]!.GetValue<string>() == "Lena Ortiz");
    }

    [Fact]
    public async Task A_completion_that_takes_too_long_completes_nothing()
    {
        var desk = new HeldDesk();
        var time = new ManualTime();
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack, desk.Wrap, time: time);
        var person = await Person.MeetAsync(slack);

        var asking = person.AskAsync(Typed("ort"));
        await desk.HeldForAsync(TimeSpan.FromSeconds(1.5), time);

        Assert.Empty((await asking)!["options"]!.AsArray());
    }

    [Fact]
    public async Task The_home_tab_shows_how_to_ask_and_what_there_is_at_most_once_in_ten_seconds()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        for (var i = 0; i < 3; i++)
            await person.HappenAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = Payloads.User, ["channel"] = Payloads.Direct, ["tab"] = "home" });
        await slack.Web.ExpectAsync("views.publish");
        await person.HappenAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = Payloads.User, ["channel"] = Payloads.Direct, ["tab"] = "messages" });
        var prompts = (await slack.Web.ExpectAsync("assistant.threads.setSuggestedPrompts"))[0];
        await bot.StopAsync();

        var home = Assert.Single(slack.Web.CallsOf("views.publish"));
        Assert.Equal(Payloads.User, home.Body["user_id"]!.GetValue<string>());
        Assert.Contains($"41% for {Payloads.User}", home.Seen(), StringComparison.Ordinal);
        Assert.Contains(Some.Head.Title, home.Seen(), StringComparison.Ordinal);
        Assert.Null(prompts.Body["thread_ts"]);
        Assert.InRange(prompts.Body["prompts"]!.AsArray().Count, 1, 4);
    }

    [Fact]
    public async Task Links_to_articles_of_the_archive_show_their_claims()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.HappenAsync(new JsonObject
        {
            ["type"] = "link_shared",
            ["channel"] = Payloads.Channel,
            ["user"] = Payloads.User,
            ["message_ts"] = "1700000000.000900",
            ["links"] = new JsonArray(Link("https://example.org/other"), Link(Some.Head.Url!)),
        });
        var unfurled = (await slack.Web.ExpectAsync("chat.unfurl"))[0];

        Assert.Equal((Payloads.Channel, "1700000000.000900"), (unfurled.Body["channel"]!.GetValue<string>(), unfurled.Body["ts"]!.GetValue<string>()));
        var (url, shown) = Assert.Single(unfurled.Body["unfurls"]!.AsObject());
        Assert.Equal(Some.Head.Url, url);
        Assert.Contains("Ann Bell", shown.Seen(), StringComparison.Ordinal);
    }

    private static JsonObject Link(string url) => new() { ["domain"] = "example.org", ["url"] = url };

    private static JsonObject Typed(string text)
    {
        var payload = Payloads.Interaction("block_suggestion");
        payload["action_id"] = "typed:source:name";
        payload["value"] = text;
        return payload;
    }
}
