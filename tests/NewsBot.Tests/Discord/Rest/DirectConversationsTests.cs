using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Discord.Scenarios;

namespace NewsBot.Tests.Discord.Rest;

public sealed class DirectConversationsTests
{
    private const string Opening = "POST /users/@me/channels";

    [Fact]
    public async Task A_person_is_told_in_a_conversation_that_is_opened_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        discord.Rest.Next(Opening, FakeRestAnswer.Json(new JsonObject { ["id"] = "888", ["type"] = 1 }));

        await bot.Platform.PostAsync(ChatChannel.To("discord", "42"), new Reply("Found.") { Key = "a1" }, CancellationToken.None);
        await bot.Platform.PostAsync(ChatChannel.To("discord", "42"), new Reply("Found more.") { Key = "a2" }, CancellationToken.None);

        Assert.Equal("42", Assert.Single(discord.Rest.To(Opening)).Body!["recipient_id"]!.GetValue<string>());
        Assert.Equal(["888", "888"], discord.Rest.To(Scenario.ToChannel).Select(posted => posted.Segments[1]));
    }

    [Fact]
    public async Task Closed_direct_messages_are_told_apart()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        discord.Rest.Next(Opening, FakeRestAnswer.Json(new JsonObject { ["id"] = "888", ["type"] = 1 }));
        discord.Rest.Next(Scenario.ToChannel, FakeRestAnswer.Error(403, 50007));

        var closed = await Assert.ThrowsAsync<PlaceClosedException>(() => bot.Platform.PostAsync(ChatChannel.To("discord", "42"), new Reply("Found.") { Key = "a1" }, CancellationToken.None));
        Assert.Contains("direct messages", closed.Message, StringComparison.Ordinal);
    }
}
