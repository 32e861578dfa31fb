using NewsBot.Core.Chat;
using NewsBot.Sqlite;
using NewsBot.Tests.Digests;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class Digests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Where_no_channel_gets_a_digest_it_says_how_to_set_one_and_makes_no_file()
    {
        var run = await BotRun.OfAsync("digests", "--db", _workspace.Archive);
        Assert.Equal(0, run.Status);
        Assert.Contains("digest set 08:30 Europe/Kyiv weekdays", run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_workspace.Root));
    }

    [Fact]
    public async Task Each_digest_is_listed_with_when_it_comes_and_what_went_wrong()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using (var store = await SqliteChatStore.OpenAsync(SqliteChatStore.Beside(_workspace.Archive), TimeProvider.System, default))
        {
            var digest = ChannelDigest.Set(new ChatChannel("discord", "100", ChatPlace.Channel), DigestScheduleTests.Parsed("08:30 UTC"), "a", now.AddDays(-9));
            await store.Digests.SetAsync(digest, now, default);
            await store.DigestLedger.MissAsync(digest, [DateOnly.FromDateTime(now.DateTime).AddDays(-2)], now, default);
        }
        KeyValuePair<string, string?>[] settings =
        [
            new("NewsBot:Digests:Channels:0:Platform", "slack"), new("NewsBot:Digests:Channels:0:Channel", "C42"), new("NewsBot:Digests:Channels:0:At", "7.15"),
            new("NewsBot:Digests:Channels:0:Zone", "Europe/Kyiv"), new("NewsBot:Digests:Channels:0:Topics:0", "energy"), new("NewsBot:Digests:Channels:0:Topics:1", "NATO"),
        ];

        var run = await BotRun.WithSettingsAsync(settings, "", "digests", "--db", _workspace.Archive);
        var json = await BotRun.WithSettingsAsync(settings, "", "digests", "--json", "--db", _workspace.Archive);

        Assert.Contains("discord 100  08:30 UTC daily quiet", run.Output, StringComparison.Ordinal);
        Assert.Contains("was missed: the bot did not run then", run.Output, StringComparison.Ordinal);
        Assert.Contains("slack C42  07:15 Europe/Kyiv daily topics:energy,NATO quiet  (settings file)", run.Output, StringComparison.Ordinal);
        Assert.Equal(["chat", "settings"], json.Answers.Select(one => one.GetProperty("set_by").GetString()));
        Assert.Equal("missed", json.Answers[0].GetProperty("lost")[0].GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("NewsBot:Digests:CatchUpHours", "0")]
    [InlineData("NewsBot:Digests:CatchUpHours", "soon")]
    [InlineData("NewsBot:Digests:Channels:0", "C42")]
    [InlineData("NewsBot:Digests:Channels:0:Platform", "irc")]
    [InlineData("NewsBot:Digests:Channels:0:Channel", "#news")]
    [InlineData("NewsBot:Digests:Channels:0:Schedule", "08:30 Europe/Kyyiv")]
    [InlineData("NewsBot:Digests:Channels:0:Schedul", "08:30")]
    public async Task A_wrong_setting_is_named_in_full_with_what_it_holds(string setting, string holds)
    {
        var settings = new Dictionary<string, string?>
        {
            ["NewsBot:Digests:Channels:0:Platform"] = "slack",
            ["NewsBot:Digests:Channels:0:Channel"] = "C42",
            ["NewsBot:Digests:Channels:0:Schedule"] = "08:30",
            [setting] = holds,
        };
        var run = await BotRun.WithSettingsAsync(settings, "", "digests", "--db", _workspace.Archive);
        Assert.Equal(1, run.Status);
        Assert.Contains($"{setting} holds “{holds}”", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
