using NewsBot.Sockets;
using NewsBot.Tests.Discord.Fake;

namespace NewsBot.Tests.Discord.Scenarios;

public sealed class Burst
{
    private const int Channels = 50;
    private const int InEach = 20;

    [Fact]
    public async Task A_thousand_questions_from_fifty_channels_are_all_answered_in_the_order_of_their_channel_without_a_429()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        var asked = new List<(string Channel, string Id)>();
        for (var round = 0; round < InEach; round++)
        {
            for (var channel = 0; channel < Channels; channel++)
            {
                var place = $"{500 + channel}";
                asked.Add((place, await discord.PostAsync(round % 2 == 0 ? "who said 41%?" : "what did Lena Ortiz say?", place, mentionsBot: true)));
            }
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        foreach (var (channel, id) in asked.TakeLast(Channels))
            await discord.Rest.WaitForAsync(request => request.Fits(Scenario.ToChannel) && request.Segments[1] == channel && request.Replied() == id, patience.Token);

        var answered = discord.Rest.To(Scenario.ToChannel);
        Assert.Equal(0, discord.Rest.Provoked);
        Assert.Equal(Channels * InEach, answered.Count);
        Assert.Equal(0, discord.Rest.Provoked);
        Assert.All(asked.GroupBy(question => question.Channel), channel =>
            Assert.Equal(channel.Select(question => question.Id), answered.Where(answer => answer.Segments[1] == channel.Key).Select(Scenario.Replied)));
        Assert.DoesNotContain(bot.Notices, notice => notice.Level == NoticeLevel.Error);
    }
}
