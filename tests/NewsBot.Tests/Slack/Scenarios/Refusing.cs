using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Scenarios;

public sealed class Refusing
{
    [Fact]
    public async Task A_refused_message_is_told_and_given_up()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        slack.Web.Next("chat.postMessage", FakeTrouble.Error("invalid_blocks"));

        await person.MentionAsync("who said 41%?");
        await slack.Web.ExpectAsync("chat.postMessage");
        await bot.StopAsync();

        Assert.Contains(bot.Notices, notice => $"{notice.Text} {notice.Failure?.Message}".Contains("invalid_blocks", StringComparison.Ordinal));
        Assert.Empty(await bot.Store.PendingAsync("slack", CancellationToken.None));
    }

    [Fact]
    public async Task A_refused_token_ends_the_platform_and_says_what_to_do()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack, set: options => options with { BotToken = "xoxb-another-fake-bot-token" });

        var refused = await Assert.ThrowsAsync<ChatPlatformException>(() => bot.Running.WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Contains("NewsBot:Slack:BotToken", refused.Message, StringComparison.Ordinal);
        Assert.True(bot.Platform.Health.IsFatal);
        slack.AssertNoSecretTold(refused);
    }

    [Fact]
    public async Task Sockets_that_are_switched_off_end_the_platform()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.Sockets[0].SendDisconnectAsync("link_disabled");

        await Assert.ThrowsAsync<ChatPlatformException>(() => bot.Running.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(bot.Platform.Health.IsFatal);
    }

    [Fact]
    public async Task An_app_that_was_taken_out_ends_and_is_not_told_so_again_by_the_next_run()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.HappenAsync(new JsonObject { ["type"] = "app_uninstalled" });

        await Assert.ThrowsAsync<ChatPlatformException>(() => bot.Running.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(bot.Platform.Health.IsFatal);
        Assert.Empty(await bot.Store.PendingAsync("slack", CancellationToken.None));
    }

    [Fact]
    public async Task Text_of_an_article_pings_nobody_and_breaks_nothing()
    {
        await using var slack = await FakeSlack.StartAsync();
        var article = Some.Article("hostile", "“<!channel> <@U42> <https://evil.example|click> *bold* `code` \u202Etxet &amp;,” said Minister Anna Berg.") with { Title = "<!everyone> <#C1> ```" };
        await using var bot = await BotOnSlack.StartAsync(slack, articles: article);
        var person = await Person.MeetAsync(slack);

        await person.MentionAsync("what did Anna Berg say? &lt;!channel&gt; <@U42>");
        var answer = (await slack.Web.ExpectAsync("chat.postMessage"))[0];

        Assert.DoesNotMatch("<[!@#]", answer.Seen());
        Assert.DoesNotContain("<https://evil.example", answer.Seen(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", answer.Seen(), StringComparison.Ordinal);
        Assert.False(answer.Body["unfurl_links"]!.GetValue<bool>());
    }
}
