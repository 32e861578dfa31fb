using System.Text.Json.Nodes;
using NewsBot.Core.Archive;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Scenarios;

public sealed class Pressing
{
    [Fact]
    public async Task A_button_opens_a_form_and_what_it_says_is_kept_with_the_answer()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        await person.CommandAsync("figure 41%");
        var answer = (await slack.Web.ExpectAsync("response_url"))[0];

        await person.PressAsync(answer.Button("Wrong"), isEphemeral: true);
        await slack.Web.ExpectAsync("views.open");
        var form = (await slack.Web.ExpectAsync("views.update"))[0];
        var thanks = await person.SubmitAndReadAsync(form.Body["view"]!, ("kind", "wrong-figure", true), ("comment", "It was 14%.", false));

        Assert.NotNull(form.Body["hash"]);
        Assert.Contains("Thank you", thanks, StringComparison.Ordinal);
        var kept = Assert.Single(await bot.Store.FeedbackAsync(CancellationToken.None));
        Assert.Equal("It was 14%.", kept.Comment);
        Assert.Contains("41%", kept.About.Answer, StringComparison.Ordinal);
        slack.AssertFaultless();
    }

    [Fact]
    public async Task A_form_that_lacks_something_says_so_at_the_field()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        await person.CommandAsync("figure 41%");
        await person.PressAsync((await slack.Web.ExpectAsync("response_url"))[0].Button("Wrong"), isEphemeral: true);
        var form = (await slack.Web.ExpectAsync("views.update"))[0].Body["view"]!;

        var refused = await person.SubmitAsync(form, ("comment", "It was 14%.", false));

        Assert.Equal("errors", refused!["response_action"]!.GetValue<string>());
        var (field, error) = Assert.Single(refused["errors"]!.AsObject());
        Assert.Contains(form["blocks"]!.AsArray(), block => block!["block_id"]!.GetValue<string>() == field);
        Assert.NotEmpty(error!.GetValue<string>());
        Assert.Empty(await bot.Store.FeedbackAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_form_that_can_be_opened_no_more_says_what_to_do()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        slack.Web.Next("views.open", FakeTrouble.Error("expired_trigger_id"));

        await person.PressAsync("n1:wrong:abcdefghijkl:0");
        var answer = (await slack.Web.ExpectAsync("response_url"))[0];

        Assert.Equal("ephemeral", answer.Body["response_type"]!.GetValue<string>());
        Assert.Contains("once more", answer.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_work_after_a_restart()
    {
        using var workspace = new Workspace();
        await using var slack = await FakeSlack.StartAsync();
        Person person;
        string button;
        await using (var first = await BotOnSlack.StartAsync(slack, chatFile: workspace.Path("chat.db")))
        {
            person = await Person.MeetAsync(slack);
            await person.MentionAsync("who said 41%?");
            button = (await slack.Web.ExpectAsync("chat.postMessage"))[0].Button("Show passage");
            await first.StopAsync();
        }
        await using var second = await BotOnSlack.StartAsync(slack, chatFile: workspace.Path("chat.db"));
        await person.MeetAgainAsync();

        await person.PressAsync(button);
        var passage = (await slack.Web.ExpectAsync("response_url"))[0];

        Assert.Contains("as a burden on trade", passage.Seen(), StringComparison.Ordinal);
        Assert.Equal("ephemeral", passage.Body["response_type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_button_that_nobody_knows_is_answered_too()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        foreach (var key in (string[])["n1:more:doesnotexist:5", "n1:share:doesnotexist:0", "n9:more:x:1", "'; DROP TABLE reply; --", new string('x', 255)])
            await person.PressAsync(key);

        Assert.All(await slack.Web.ExpectAsync("response_url", 5), answer => Assert.NotEmpty(answer.Body["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task More_turns_the_page_where_nobody_else_reads_it()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack, articles: Long());
        var person = await Person.MeetAsync(slack);
        await person.MentionAsync("source Lena Ortiz");
        var open = (await slack.Web.ExpectAsync("chat.postMessage"))[0];
        await person.CommandAsync("source Lena Ortiz");
        var mine = (await slack.Web.ExpectAsync("response_url"))[0];

        await person.PressAsync(mine.Button("More"), isEphemeral: true);
        var turned = (await slack.Web.ExpectAsync("response_url", 2))[1];
        await person.PressAsync(open.Button("More"));
        var aside = (await slack.Web.ExpectAsync("response_url", 3))[2];

        Assert.True(turned.Body["replace_original"]!.GetValue<bool>());
        Assert.NotEqual(mine.Seen(), turned.Seen());
        Assert.False(aside.Body["replace_original"]!.GetValue<bool>());
        Assert.Equal("ephemeral", aside.Body["response_type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Where_there_is_no_responding_any_more_the_answer_is_a_message()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        slack.Web.Next("response_url", new FakeTrouble(404, """{"ok":false,"error":"used_url"}"""), new FakeTrouble(500, "fault"));
        slack.Web.Next("chat.postEphemeral", FakeTrouble.Error("user_not_in_channel"));

        await person.CommandAsync("figure 41%");
        var direct = (await slack.Web.ExpectAsync("chat.postMessage"))[0];
        await person.CommandAsync("who said 41%?");
        var open = (await slack.Web.ExpectAsync("chat.postMessage", 2))[1];
        await person.CommandAsync("figure 41%", responseUrl: "https://evil.example/hooks/1");
        var aside = (await slack.Web.ExpectAsync("chat.postEphemeral", 2))[1];

        Assert.Equal("DU7", direct.Body["channel"]!.GetValue<string>());
        Assert.Equal(Payloads.Channel, open.Body["channel"]!.GetValue<string>());
        Assert.Equal(Payloads.User, aside.Body["user"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_pressed_in_a_form_is_answered_in_it()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        var answered = await person.SubmitAsync(new JsonObject { ["callback_id"] = "ask" }, ("question", "who said 41%?", false));
        var button = new FakeCall("view", answered!["view"]!.AsObject(), default, null, "").Button("Show passage");
        var pressed = Payloads.Interaction("block_actions");
        pressed["view"] = new JsonObject { ["id"] = "V1", ["type"] = "modal", ["hash"] = "2.h", ["callback_id"] = "loading" };
        pressed["actions"] = new JsonArray(new JsonObject { ["action_id"] = button, ["type"] = "button", ["action_ts"] = person.NextStamp() });

        await person.DeliverAsync("interactive", pressed);
        var turned = (await slack.Web.ExpectAsync("views.update"))[0];

        Assert.Contains("as a burden on trade", turned.Seen(), StringComparison.Ordinal);
    }

    private static Article[] Long() =>
        [.. Enumerable.Range(1, 30).Select(number => Some.Article($"island-{number}", $"“We will move bridge {number} by decree, {string.Join(' ', Enumerable.Repeat($"and then the harbour wall of the outer island", 25))},” said President Lena Ortiz."))];
}
