using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Scenarios;

public sealed class Asking
{
    [Fact]
    public async Task A_mention_is_answered_in_the_thread_under_it_with_who_said_it_and_where()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        var question = await person.MentionAsync("who said 41%?");
        var answer = (await slack.Web.ExpectAsync("chat.postMessage"))[0];

        Assert.Contains("Coast Institute", answer.Seen(), StringComparison.Ordinal);
        Assert.Contains("¶", answer.Seen(), StringComparison.Ordinal);
        Assert.Contains("Coast Institute", answer.Body["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal((Payloads.Channel, question), (answer.Body["channel"]!.GetValue<string>(), answer.Body["thread_ts"]!.GetValue<string>()));
        Assert.Contains(question, answer.Body["metadata"]!["event_payload"]!["key"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(bot.Platform.Health.IsConnected);
        slack.AssertFaultless();
    }

    [Fact]
    public async Task A_direct_message_needs_no_mention_and_neither_does_what_follows()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.WriteAsync("what did Lena Ortiz say?");
        Assert.Contains("island by decree", (await slack.Web.ExpectAsync("chat.postMessage"))[0].Seen(), StringComparison.Ordinal);
        var second = await person.WriteAsync("where was that?");
        var answer = (await slack.Web.ExpectAsync("chat.postMessage", 2))[1];

        Assert.Contains("Valletta", answer.Seen(), StringComparison.Ordinal);
        Assert.Equal((Payloads.Direct, second), (answer.Body["channel"]!.GetValue<string>(), answer.Body["thread_ts"]!.GetValue<string>()));
    }

    [Fact]
    public async Task In_a_thread_where_the_bot_has_spoken_no_mention_is_needed_not_even_after_a_restart()
    {
        using var workspace = new Workspace();
        await using var slack = await FakeSlack.StartAsync();
        string thread;
        Person person;
        await using (var first = await BotOnSlack.StartAsync(slack, chatFile: workspace.Path("chat.db")))
        {
            person = await Person.MeetAsync(slack);
            thread = await person.MentionAsync("what did Lena Ortiz say?");
            await slack.Web.ExpectAsync("chat.postMessage");
            await person.WriteAsync("where was that?", Payloads.Channel, thread);
            await slack.Web.ExpectAsync("chat.postMessage", 2);
            await first.StopAsync();
        }
        await using var second = await BotOnSlack.StartAsync(slack, chatFile: workspace.Path("chat.db"));
        await person.MeetAgainAsync();

        await person.WriteAsync("<@U8> what do you think?", Payloads.Channel, thread);
        await person.WriteAsync("just talking", Payloads.Channel, "1600000000.000100");
        await person.WriteAsync("who said 41%?", Payloads.Channel, thread);
        var answers = await slack.Web.ExpectAsync("chat.postMessage", 3);
        await second.StopAsync();

        Assert.Contains("Valletta", answers[1].Seen(), StringComparison.Ordinal);
        Assert.Contains("Coast Institute", answers[2].Seen(), StringComparison.Ordinal);
        Assert.Equal(3, slack.Web.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task What_is_not_for_the_bot_is_left_alone_and_acknowledged()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        var own = Payloads.Message("who said 41%?", ts: person.NextStamp());
        own["bot_id"] = "B0BOT";
        var changed = Payloads.Message("who said 41%?", ts: person.NextStamp());
        changed["subtype"] = "message_changed";

        await person.WriteAsync("who said 41%?", Payloads.Channel);
        await person.HappenAsync(own);
        await person.HappenAsync(changed);
        await person.HappenAsync(new JsonObject { ["type"] = "something_new" });
        var asked = await person.WriteAsync("who said 41%?");
        await slack.Web.ExpectAsync("chat.postMessage");
        await bot.StopAsync();

        Assert.Equal(asked, Assert.Single(slack.Web.CallsOf("chat.postMessage")).Body["thread_ts"]!.GetValue<string>());
        Assert.Equal(5, slack.Sockets.Acks.Count);
    }

    [Fact]
    public async Task A_bare_mention_gets_help_and_what_is_not_found_is_said()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.MentionAsync("");
        Assert.Contains("help", (await slack.Web.ExpectAsync("chat.postMessage"))[0].Seen(), StringComparison.OrdinalIgnoreCase);
        await person.MentionAsync("who said 77%?");
        Assert.Contains("Not found", (await slack.Web.ExpectAsync("chat.postMessage", 2))[1].Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_a_second_shows_that_it_is_on_its_way()
    {
        var desk = new HeldDesk();
        var time = new ManualTime();
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack, desk.Wrap, time: time);
        var person = await Person.MeetAsync(slack);

        var question = await person.WriteAsync("who said 41%?");
        await desk.HeldForAsync(TimeSpan.FromSeconds(1), time);
        var status = (await slack.Web.ExpectAsync("assistant.threads.setStatus"))[0];
        desk.LetGo();
        await slack.Web.ExpectAsync("chat.postMessage");

        Assert.Equal((Payloads.Direct, question), (status.Body["channel_id"]!.GetValue<string>(), status.Body["thread_ts"]!.GetValue<string>()));
        Assert.Single(slack.Web.CallsOf("assistant.threads.setStatus"));
    }

    [Fact]
    public async Task An_answer_that_is_stopped_is_not_posted_and_its_status_goes()
    {
        var desk = new HeldDesk();
        var time = new ManualTime();
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack, desk.Wrap, time: time);
        var person = await Person.MeetAsync(slack);

        var question = await person.WriteAsync("who said 41%?");
        await desk.HeldForAsync(TimeSpan.FromSeconds(1), time);
        await slack.Web.ExpectAsync("assistant.threads.setStatus");
        await person.HappenAsync(new JsonObject { ["type"] = "agent_session_stopped", ["channel"] = Payloads.Direct, ["thread_ts"] = question });
        var cleared = (await slack.Web.ExpectAsync("assistant.threads.setStatus", 2))[1];
        desk.LetGo();
        await bot.StopAsync();

        Assert.Equal("", cleared.Body["status"]!.GetValue<string>());
        Assert.Empty(slack.Web.CallsOf("chat.postMessage"));
        Assert.Empty(await bot.Store.PendingAsync("slack", CancellationToken.None));
    }

    [Fact]
    public async Task What_the_bot_posts_unasked_goes_where_it_belongs_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var thread = new ChatChannel("slack", "C7/1700000000.000100", ChatPlace.Thread);
        var notice = new Reply("A new claim of 41%.") { Key = "notice1" };

        await bot.Platform.PostAsync(thread, notice, CancellationToken.None);
        await bot.Platform.PostAsync(thread, notice, CancellationToken.None);

        var posted = Assert.Single(slack.Web.CallsOf("chat.postMessage"));
        Assert.Equal(("C7", "1700000000.000100"), (posted.Body["channel"]!.GetValue<string>(), posted.Body["thread_ts"]!.GetValue<string>()));
    }
}
