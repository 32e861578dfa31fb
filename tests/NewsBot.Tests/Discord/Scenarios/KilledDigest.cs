using NewsBot.Core.Chat;
using NewsBot.Sqlite;
using NewsBot.Tests.Digests;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Scenarios;

/// <summary>The whole program, killed while Discord has its digest and it does not know that yet.</summary>
public sealed class KilledDigest
{
    private const string Channel = "100";

    [Fact]
    public async Task A_digest_whose_bot_was_killed_between_post_and_ledger_stands_there_once()
    {
        using var workspace = new Workspace();
        await using var discord = await FakeDiscord.StartAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        var digest = await SetAsync(workspace);
        discord.Rest.Hang(Scenario.ToChannel);

        using var first = Start(discord, workspace);
        await discord.Rest.WaitForAsync(request => request.Fits(Scenario.ToChannel), patience.Token);
        first.Kill();
        await first.WaitForExitAsync(patience.Token);
        Assert.Null((await LineAsync(workspace, digest)).Outcome);
        Assert.NotNull((await LineAsync(workspace, digest)).Open);

        var before = discord.Rest.Requests.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        using var second = Start(discord, workspace);
        await discord.Rest.WaitForAsync(request => !before.Contains(request) && request.Path.EndsWith($"/{Channel}/messages", StringComparison.Ordinal), patience.Token);
        while ((await LineAsync(workspace, digest)).Outcome is null)
            patience.Token.ThrowIfCancellationRequested();
        second.Kill();
        await second.WaitForExitAsync(patience.Token);

        var message = Assert.Single(discord.Rest.Messages);
        Assert.Contains("Since", message.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(DigestOutcome.Posted, (await LineAsync(workspace, digest)).Outcome);
    }

    /// <summary>As the command does, two days ago; due a minute ago.</summary>
    private static async Task<ChannelDigest> SetAsync(Workspace workspace)
    {
        var now = TimeProvider.System.GetUtcNow();
        var digest = ChannelDigest.Set(new ChatChannel("discord", Channel, ChatPlace.Channel) { Space = "7" }, DigestScheduleTests.Parsed($"{now.AddMinutes(-1):HH\\:mm} UTC"), "set", now.AddDays(-1));
        await using var store = await SqliteChatStore.OpenAsync(SqliteChatStore.Beside(workspace.Archive), TimeProvider.System, default);
        await store.Digests.SetAsync(digest, now, default);
        return digest;
    }

    private static async Task<DigestPost> LineAsync(Workspace workspace, ChannelDigest digest)
    {
        await using var store = await SqliteChatStore.OpenAsync(SqliteChatStore.Beside(workspace.Archive), TimeProvider.System, default);
        return Assert.Single(await store.DigestLedger.LinesAsync(digest.Key, 10, default));
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
