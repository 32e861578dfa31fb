using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Scenarios;

public sealed class Surviving
{
    [Fact]
    public async Task One_post_in_two_events_each_delivered_four_times_on_two_sockets_is_answered_once_even_across_a_restart()
    {
        using var workspace = new Workspace();
        await using var slack = await FakeSlack.StartAsync();
        Person person;
        var ts = "1700000000.900000";
        var mention = Payloads.Event("Ev1", Payloads.Mention($"<@{Person.Self}> who said 41%?", ts));
        var message = Payloads.Event("Ev2", Payloads.Message($"<@{Person.Self}> who said 41%?", Payloads.Channel, ts));
        var command = Payloads.Command("figure 41%");
        command["response_url"] = new Uri(slack.Root, "hooks/once").AbsoluteUri;
        await using (var first = await BotOnSlack.StartAsync(slack, chatFile: workspace.Path("chat.db")))
        {
            person = await Person.MeetAsync(slack);
            await DeliverAsync();
            await slack.Web.ExpectAsync("chat.postMessage");
            await slack.Web.ExpectAsync("response_url");
            await first.StopAsync();
        }
        await using var second = await BotOnSlack.StartAsync(slack, chatFile: workspace.Path("chat.db"));
        await person.MeetAgainAsync();
        await DeliverAsync();
        await person.WriteAsync("who said 41%?");
        await slack.Web.ExpectAsync("chat.postMessage", 2);
        await second.StopAsync();

        Assert.Single(slack.Web.CallsOf("chat.postMessage"), call => call.Body["channel"]!.GetValue<string>() == Payloads.Channel);
        Assert.Single(slack.Web.CallsOf("response_url"));
        slack.AssertFaultless();

        async Task DeliverAsync()
        {
            foreach (var (type, payload) in new[] { ("events_api", mention), ("events_api", message), ("slash_commands", command) })
            {
                var envelope = slack.Sockets.Envelope(type, (JsonObject)payload.DeepClone());
                foreach (var socket in person.Sockets)
                    await socket.DeliverAsync(envelope, times: 4);
            }
            for (var acks = 0; acks < 24; acks++)
                await slack.Sockets.ExpectAckAsync();
        }
    }

    [Fact]
    public async Task What_was_asked_when_the_bot_stopped_is_answered_by_the_next_run()
    {
        using var workspace = new Workspace();
        await using var slack = await FakeSlack.StartAsync();
        var desk = new HeldDesk();
        Person person;
        await using (var first = await BotOnSlack.StartAsync(slack, desk.Wrap, chatFile: workspace.Path("chat.db")))
        {
            person = await Person.MeetAsync(slack);
            await person.MentionAsync("who said 41%?");
            await desk.HeldAsync();
        }
        Assert.Empty(slack.Web.CallsOf("chat.postMessage"));

        await using var second = await BotOnSlack.StartAsync(slack, chatFile: workspace.Path("chat.db"));

        Assert.Contains("Coast Institute", (await slack.Web.ExpectAsync("chat.postMessage"))[0].Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_posted_just_before_a_crash_is_not_posted_again()
    {
        using var workspace = new Workspace();
        await using var slack = await FakeSlack.StartAsync();
        Person person;
        await using (var first = await BotOnSlack.StartAsync(slack, chatFile: workspace.Path("chat.db")))
        {
            person = await Person.MeetAsync(slack);
            slack.Web.Next("chat.postMessage", FakeTrouble.HangAfter);
            await person.MentionAsync("who said 41%?");
            await slack.Web.ExpectAsync("chat.postMessage");
        }
        await using var second = await BotOnSlack.StartAsync(slack, chatFile: workspace.Path("chat.db"));
        await slack.Web.ExpectAsync("conversations.replies");
        await person.MeetAgainAsync();
        await person.WriteAsync("who said 41%?");
        await slack.Web.ExpectAsync("chat.postMessage", 2);
        await second.StopAsync();

        Assert.Equal(2, slack.Web.Messages.Count);
        Assert.Empty(await second.Store.PendingAsync("slack", CancellationToken.None));
    }

    [Fact]
    public async Task A_lost_acknowledgement_costs_nothing()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        var envelope = slack.Sockets.Envelope("events_api", Payloads.Event("Ev1", Payloads.Message("who said 41%?", ts: "1700000000.900000")));

        await person.Sockets[0].DeliverAsync((JsonObject)envelope.DeepClone());
        person.Sockets[0].Drop();
        await person.Sockets[1].DeliverAsync(envelope);
        await slack.Web.ExpectAsync("chat.postMessage");
        var next = await slack.Sockets.ExpectSocketAsync();
        await next.DeliverAsync(slack.Sockets.Envelope("events_api", Payloads.Event("Ev2", Payloads.Message("what did Lena Ortiz say?", ts: "1700000000.900001"))));
        await slack.Web.ExpectAsync("chat.postMessage", 2);
        await bot.StopAsync();

        Assert.Equal(2, slack.Web.CallsOf("chat.postMessage").Count);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_refresh_loses_no_event(string reason)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.Sockets[0].SendDisconnectAsync(reason);
        await person.WriteAsync("who said 41%?");
        var replacement = await slack.Sockets.ExpectSocketAsync();
        await replacement.DeliverAsync(slack.Sockets.Envelope("events_api", Payloads.Event("Ev9", Payloads.Message("what did Lena Ortiz say?", ts: person.NextStamp()))));
        await slack.Web.ExpectAsync("chat.postMessage", 2);
        await person.Sockets[0].ExpectEndAsync();

        var story = slack.Sockets.Story.ToList();
        Assert.True(story.IndexOf("hello 3") < story.IndexOf($"close {person.Sockets[0].Number}"));
        Assert.True(bot.Platform.Health.IsConnected);
    }

    [Fact]
    public async Task Too_many_requests_a_fault_and_a_lost_answer_post_once_in_the_end()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        slack.Web.Next("chat.postMessage", FakeTrouble.RateLimited(1), new FakeTrouble(500, "fault"), FakeTrouble.DropAfter);

        await person.MentionAsync("who said 41%?");
        await slack.Web.ExpectAsync("chat.postMessage", 3);
        await slack.Web.ExpectAsync("conversations.replies", 2);
        await bot.StopAsync();

        Assert.Single(slack.Web.Messages);
    }

    [Fact]
    public async Task A_handler_that_hangs_holds_up_no_acknowledgement_and_its_asker_gets_an_apology()
    {
        var references = new List<string>();
        var time = new ManualTime();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack, time: time, wrap: _ => Promptly.Within(
            (_, _) =>
            {
                begun.TrySetResult();
                return new TaskCompletionSource<Reply>().Task;
            },
            TimeSpan.FromSeconds(20), time, (_, reference, _) => references.Add(reference)));
        var person = await Person.MeetAsync(slack);

        await person.MentionAsync("who said 41%?");
        await slack.Sockets.ExpectAckAsync();
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await person.MentionAsync("who said 41%?", channel: "C8");
        await slack.Sockets.ExpectAckAsync();
        await time.PassAsync(TimeSpan.FromSeconds(20));
        var apologies = await slack.Web.ExpectAsync("chat.postMessage");

        Assert.Contains(references, reference => apologies[0].Seen().Contains(reference, StringComparison.Ordinal));
        Assert.True(bot.Platform.Health.IsConnected);
    }
}
