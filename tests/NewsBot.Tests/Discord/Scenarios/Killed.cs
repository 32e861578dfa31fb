using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Scenarios;

/// <summary>The whole program in a process of its own, killed without warning in the midst of its work.</summary>
public sealed class Killed
{
    private const int Questions = 40;
    private const int BeforeTheKill = 10;

    [Fact]
    public async Task Every_question_is_answered_once_though_each_came_four_times_and_the_bot_was_killed()
    {
        using var workspace = new Workspace();
        await using var discord = await FakeDiscord.StartAsync();
        // What is killed forgets how near to a limit it was; here a request that is seen is a message that stands.
        (discord.Rest.Limits.PerSecond, discord.Rest.Limits.PerBucket) = (int.MaxValue, int.MaxValue);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        using var first = Start(discord, workspace);
        await discord.ReadyAsync(1);
        var asked = new List<string>();
        for (var i = 0; i < Questions; i++)
            asked.Add(await discord.PostAsync("who said 82%?", channel: $"{300 + i}", mentionsBot: true, times: 4));
        foreach (var question in asked.Take(BeforeTheKill))
            await discord.Rest.WaitForAsync(request => request.Fits(Scenario.ToChannel) && request.Replied() == question, patience.Token);
        first.Kill();
        await first.WaitForExitAsync(patience.Token);

        using var second = Start(discord, workspace);
        foreach (var question in asked)
            await discord.Rest.WaitForAsync(request => request.Fits(Scenario.ToChannel) && request.Replied() == question, patience.Token);
        second.Kill();
        await second.WaitForExitAsync(patience.Token);

        Assert.Equal(asked.Order(), discord.Rest.Messages.Select(message => message["message_reference"]!["message_id"]!.GetValue<string>()).Order());
    }

    private static System.Diagnostics.Process Start(FakeDiscord discord, Workspace workspace)
    {
        var process = BotProcess.StartWith(
            [new("NewsBot__Discord__Token", FakeGateway.UsualToken), new("NewsBot__Discord__ApiBase", discord.ApiBase.ToString()), new("NewsBot__Web__Url", "none")],
            "run", "--db", workspace.Archive);
        // Nobody reads its log: it must not fill the pipe.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
