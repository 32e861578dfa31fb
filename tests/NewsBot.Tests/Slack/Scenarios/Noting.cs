using NewsBot.Core.Chat;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Scenarios;

/// <summary>Where each answer stands is known afterwards, whichever way it went out.</summary>
public sealed class Noting
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_in_a_thread_which_can_be_marked(bool isDirect)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await (isDirect ? person.WriteAsync("who said 41%?") : person.MentionAsync("who said 41%?"));
        var answer = (await slack.Web.ExpectAsync("chat.postMessage"))[0];
        await bot.StopAsync();
        var noted = Assert.Single(await NotedAsync(bot, answer));

        Assert.Equal(Assert.Single(slack.Web.Messages)["ts"]!.ToString(), noted.Message);
        Assert.True(await bot.Platform.MarkAsync(noted, "Corrected: 38%.", CancellationToken.None));
        Assert.Contains("*Corrected: 38%.*", Assert.Single(slack.Web.Messages)["blocks"]![0].Seen(), StringComparison.Ordinal);
        slack.AssertFaultless();
    }

    [Fact]
    public async Task An_answer_to_a_command_for_all_to_see()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.CommandAsync("who said 41%?");
        var answer = (await slack.Web.ExpectAsync("response_url"))[0];
        await slack.Web.ExpectAsync("conversations.history");
        await bot.StopAsync();
        var noted = Assert.Single(await NotedAsync(bot, answer));

        Assert.Equal(Assert.Single(slack.Web.Messages)["ts"]!.ToString(), noted.Message);
        Assert.True(await bot.Platform.MarkAsync(noted, "Corrected: 38%.", CancellationToken.None));
    }

    [Fact]
    public async Task Not_an_answer_for_the_asker_alone()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);

        await person.CommandAsync("figure 41%");
        var answer = (await slack.Web.ExpectAsync("response_url"))[0];
        await bot.StopAsync();

        Assert.Empty(await NotedAsync(bot, answer));
        Assert.Empty(slack.Web.CallsOf("conversations.history"));
    }

    private static async Task<IReadOnlyList<PostedReply>> NotedAsync(BotOnSlack bot, FakeCall answer)
    {
        Assert.True(ActionKey.TryParse(answer.Button("Show passage"), out var key));
        return await bot.Store.PostsAsync(key.Kept, CancellationToken.None);
    }
}
