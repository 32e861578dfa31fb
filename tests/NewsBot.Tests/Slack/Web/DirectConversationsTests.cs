using NewsBot.Core.Chat;
using NewsBot.Tests.Slack.Fake;

namespace NewsBot.Tests.Slack.Web;

public sealed class DirectConversationsTests
{
    [Fact]
    public async Task A_person_is_told_in_a_conversation_that_is_opened_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);

        await bot.Platform.PostAsync(ChatChannel.To("slack", "U42"), new Reply("Found.") { Key = "a1" }, CancellationToken.None);
        await bot.Platform.PostAsync(ChatChannel.To("slack", "U42"), new Reply("Found more.") { Key = "a2" }, CancellationToken.None);

        Assert.Single(slack.Web.CallsOf("conversations.open"));
        Assert.Equal(["DU42", "DU42"], slack.Web.CallsOf("chat.postMessage").Select(call => call.Body["channel"]!.ToString()));
    }

    [Theory]
    [InlineData("conversations.open", "user_disabled")]
    [InlineData("chat.postMessage", "messages_tab_disabled")]
    public async Task Closed_direct_messages_are_told_apart(string method, string code)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        slack.Web.Next(method, FakeTrouble.Error(code));

        var closed = await Assert.ThrowsAsync<PlaceClosedException>(() => bot.Platform.PostAsync(ChatChannel.To("slack", "U42"), new Reply("Found.") { Key = "a1" }, CancellationToken.None));
        Assert.Contains(code, closed.Message, StringComparison.Ordinal);
    }
}
