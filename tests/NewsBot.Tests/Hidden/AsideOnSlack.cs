using System.Text.Json.Nodes;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Slack.Scenarios;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hidden;

/// <summary>In a channel of Slack what all may see is answered; what the asker alone may see goes to the asker alone, follow-ups and buttons included.</summary>
public sealed class AsideOnSlack : IAsyncLifetime
{
    private const string Direct = "D" + Payloads.User;
    private const string SomebodyElse = "U8";

    private FakeSlack _slack = null!;
    private BotOnSlack _bot = null!;
    private Person _person = null!;
    private int _responses;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _bot = await BotOnSlack.StartAsync(_slack, grants: HeldNews.GrantedTo("slack", Payloads.User), articles: [.. HeldNews.All]);
        _person = await Person.MeetAsync(_slack);
    }

    /// <summary>Whatever a test did: nothing of it stands where others read.</summary>
    public async Task DisposeAsync()
    {
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        Assert.DoesNotContain(_slack.Web.Messages, message => message["channel"]!.ToString() != Direct && message.Seen().Contains(HeldNews.Secret, StringComparison.Ordinal));
        _slack.AssertFaultless();
    }

    [Fact]
    public async Task A_question_in_a_channel_is_answered_twice_and_so_is_what_follows_in_the_thread()
    {
        var thread = await _person.MentionAsync("who said 47%?");
        var (channel, aside) = await AnsweredAsync(1);

        Assert.False(Tells(channel));
        Assert.True(Tells(aside));
        Assert.Contains("You asked this in a channel", aside.Seen(), StringComparison.Ordinal);

        await _person.MentionAsync("what else did he say?", thread);
        (channel, aside) = await AnsweredAsync(2);
        Assert.False(Tells(channel));
        Assert.Contains("The quarry floods every spring", aside.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buttons_of_either_answer_show_what_was_shown_there()
    {
        await _person.MentionAsync("who said 47%?");
        var (channel, aside) = await AnsweredAsync(1);

        Assert.True(Tells(await PressedAsync(aside.Button("Show passage"), Direct)));
        Assert.False(Tells(await PressedAsync(aside.Button("Show passage"), Payloads.Channel, SomebodyElse)));
        Assert.False(Tells(await PressedAsync(aside.Button("Show passage"), "D9", SomebodyElse)));
        var (menu, values) = channel.Menu();
        foreach (var value in values)
        {
            Assert.False(Tells(await PressedAsync(menu, Payloads.Channel, choice: value)));
            Assert.False(Tells(await PressedAsync(menu, Payloads.Channel, SomebodyElse, value)));
        }
    }

    [Fact]
    public async Task A_look_up_for_the_asker_alone_tells_the_asker_and_nobody_else()
    {
        await _person.CommandAsync("figure 47%");
        var mine = (await _slack.Web.ExpectAsync("response_url", ++_responses))[^1];
        Assert.True(Tells(mine));
        Assert.Equal("ephemeral", mine.Body["response_type"]!.ToString());

        Assert.False(Tells(await PressedAsync(mine.Button("Show passage"), Payloads.Channel, SomebodyElse)));
        var passage = await PressedAsync(mine.Button("Show passage"), Payloads.Channel, isEphemeral: true);
        Assert.True(Tells(passage));
        Assert.Equal("ephemeral", passage.Body["response_type"]!.ToString());
        Assert.Contains("Nothing was shared", (await PressedAsync(mine.Button("Share"), Payloads.Channel, isEphemeral: true)).Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_asks_is_answered_once()
    {
        var mention = Payloads.Mention($"<@{Person.Self}> who said 47%?", _person.NextStamp());
        mention["user"] = SomebodyElse;
        await _person.HappenAsync(mention);
        await _slack.Web.ExpectAsync("chat.postMessage");
        await _person.MentionAsync("who said 12%?");
        var answers = await _slack.Web.ExpectAsync("chat.postMessage", 2);

        Assert.All(answers, answer => Assert.Equal(Payloads.Channel, answer.Body["channel"]!.ToString()));
        Assert.Empty(_slack.Web.CallsOf("conversations.open"));
    }

    private static bool Tells(FakeCall call) => call.Seen().Contains(HeldNews.Secret, StringComparison.Ordinal);

    /// <summary>The last answers in the channel and to the asker, when there are so many of each.</summary>
    private async Task<(FakeCall Channel, FakeCall Aside)> AnsweredAsync(int count)
    {
        var posts = await _slack.Web.ExpectAsync("chat.postMessage", 2 * count);
        return (posts.Last(post => post.Body["channel"]!.ToString() == Payloads.Channel), posts.Last(post => post.Body["channel"]!.ToString() == Direct));
    }

    private async Task<FakeCall> PressedAsync(string action, string channel, string user = Payloads.User, string? choice = null, bool isEphemeral = false)
    {
        var pressed = Payloads.Pressed(action, choice is null ? null : new JsonObject { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["value"] = choice } }, isEphemeral);
        pressed["actions"]![0]!["action_ts"] = _person.NextStamp();
        pressed["user"]!["id"] = user;
        pressed["channel"]!["id"] = channel;
        pressed["container"]!["channel_id"] = channel;
        var answeredAt = $"/hooks/{_person.NextStamp()}";
        _slack.Web.Channels.Hook(answeredAt, channel);
        pressed["response_url"] = new Uri(_slack.Root, answeredAt).AbsoluteUri;
        await _person.DeliverAsync("interactive", pressed);
        return (await _slack.Web.ExpectAsync("response_url", ++_responses))[^1];
    }
}
