using NewsBot.Core.Chat;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Scenarios;

/// <summary>Where each answer stands is known afterwards, whichever way it went out.</summary>
public sealed class Noting
{
    [Fact]
    public async Task An_answer_to_a_message()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        await discord.PostAsync("who said 41%?", mentionsBot: true);
        var answer = await discord.SeeAsync(Scenario.ToChannel);
        await bot.StopAsync();

        var noted = Assert.Single(await NotedAsync(bot, answer));
        Assert.Equal(("100", (string?)Assert.Single(discord.Rest.Messages)["id"]), (noted.Channel.Id, noted.Message));
    }

    [Fact]
    public async Task An_answer_to_a_command_which_can_be_marked_like_any_other()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        var token = await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")]));
        var answer = await discord.SeeCallbackAsync(token);
        await bot.StopAsync();
        var noted = Assert.Single(await NotedAsync(bot, answer));

        Assert.Equal((string?)discord.Rest.Original(token)!["id"], noted.Message);
        Assert.True(await bot.Platform.MarkAsync(noted, "Corrected: 38%.", CancellationToken.None));
        Assert.StartsWith("**Corrected", (string?)discord.Rest.Message("100", noted.Message)!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_whose_arrival_was_not_heard_of()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        discord.Rest.Drop(Scenario.ToCallback);

        var token = await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")]));
        await discord.SeeAsync("GET /webhooks/*/*/messages/@original");
        await bot.StopAsync();

        Assert.Equal((string?)discord.Rest.Original(token)!["id"], Assert.Single(await NotedAsync(bot, discord.Rest.To(Scenario.ToCallback)[0])).Message);
    }

    [Fact]
    public async Task An_answer_that_was_announced_first()
    {
        var desk = new HeldDesk();
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, desk.Wrap, time: time);
        await discord.SeeAsync(Scenario.ToCommands);

        var token = await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")]));
        await desk.HeldForAsync(TimeSpan.FromSeconds(1), time);
        await discord.SeeCallbackAsync(token);
        desk.LetGo();
        var edited = await discord.SeeAsync(Scenario.ToOriginal);
        await bot.StopAsync();

        Assert.Equal((string?)discord.Rest.Original(token)!["id"], Assert.Single(await NotedAsync(bot, edited)).Message);
    }

    [Fact]
    public async Task An_answer_that_was_shared_and_not_the_private_one()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, set: options => options with { PrivateLookUps = PrivateLookUps.Always });
        await discord.SeeAsync(Scenario.ToCommands);

        var mine = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")])));
        var share = await discord.InteractAsync((id, token) => Payloads.Component(id, token, mine.Button("Share"), isEphemeral: true));
        var shared = await discord.SeeCallbackAsync(share);
        await bot.StopAsync();

        Assert.Equal("false", mine.Query["with_response"]);
        Assert.Equal((string?)discord.Rest.Original(share)!["id"], Assert.Single(await NotedAsync(bot, shared)).Message);
    }

    private static async Task<IReadOnlyList<PostedReply>> NotedAsync(BotOnDiscord bot, FakeRestRequest answer)
    {
        Assert.True(ActionKey.TryParse(answer.Button("Show passage"), out var key));
        return await bot.Store.PostsAsync(key.Kept, CancellationToken.None);
    }
}
