using NewsBot.Core.Answering.Verbatim;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Sqlite;
using NewsBot.Tests.Digests;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

/// <summary>What chat has kept of an article is shown to nobody who may not see the article.</summary>
public sealed class HiddenFromLedgers : IDisposable
{
    private const string Restricted = """{"id":"held","title":"Quarry papers","audience":"papers","text":"The quarry floods, Milo Sandor said."}""";
    private const string Open = """{"id":"open","title":"Tram fares","text":"Fares rise, Ada Lindqvist said."}""";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    private static string Answer(string article) =>
        $$$"""{"text":"Not found.","claims":[],"near":[{"id":"{{{article}}}@1#1","words":"it","article":{"id":"{{{article}}}","version":1}}]}""";

    private async Task KeepAsync()
    {
        await BotRun.OfAsync("index", _workspace.File("all.jsonl", $"{Restricted}\n{Open}"), "--db", _workspace.Archive);
        await using var store = await SqliteChatStore.OpenAsync(SqliteChatStore.Beside(_workspace.Archive), TimeProvider.System, CancellationToken.None);
        var channel = new ChatChannel("slack", "C1", ChatPlace.Channel);
        foreach (var article in (string[])["held", "open"])
        {
            var reply = new KeptReply($"key{article}", $"e-{article}", channel, "U1", new Inquiry("ask", $"about {article}?"), Some.Now) { Answer = Answer(article), State = "" };
            await store.GiveAsync(new Feedback($"f-{article}", "U1", "missing", $"comment on {article}", Some.Now, reply), default);
        }
        foreach (var article in (string[])["held", "open"])
            await store.KeepRephrasingAsync(new KeptRephrasing(Some.Now, new RephrasingEvent(RephrasingOutcomes.TimedOut, Prompts.Rephrase, $"what of {article}?", null) { Articles = [ArticleId.Parse(article)] }), default);
        var digest = ChannelDigest.Set(channel, DigestScheduleTests.Parsed("08:30 UTC"), "a", Some.Now.AddDays(-9));
        await store.Digests.SetAsync(digest, Some.Now, default);
        await store.DigestLedger.MissAsync(digest, [DateOnly.FromDateTime(Some.Now.DateTime).AddDays(-2)], Some.Now, default);
        await store.Corrections.NoteAsync(
            [new CorrectionDue(channel, ArticleId.Parse("held"), "Quarry papers"), new CorrectionDue(channel, ArticleId.Parse("open"), "Tram fares")], new ArchiveMark(2, Some.Now), Some.Now, default);
    }

    [Theory]
    [InlineData("feedback", "comment on held", "comment on open")]
    [InlineData("corrections", "Quarry papers", "Tram fares")]
    [InlineData("rephrasings", "what of held?", "what of open?")]
    public async Task It_stands_there_for_its_audience_alone(string command, string hidden, string shown)
    {
        await KeepAsync();
        foreach (var form in new string[][] { [command], [command, "--json"] })
        {
            var outside = await BotRun.OfAsync([.. form, "--db", _workspace.Archive]);
            Assert.Contains(shown, outside.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, outside.Output, StringComparison.Ordinal);
            var inside = await BotRun.WithSettingAsync("NewsBot:Newsroom:Audiences", "papers", [.. form, "--db", _workspace.Archive]);
            Assert.Contains(hidden, inside.Output, StringComparison.Ordinal);
            Assert.Contains(shown, inside.Output, StringComparison.Ordinal);
        }
    }

    /// <summary>An answer there may speak of held articles that it does not stand on: a figure that contradicts, a count.</summary>
    [Theory]
    [InlineData("feedback", "comment on open")]
    [InlineData("corrections", "Tram fares")]
    [InlineData("digests", "missed")]
    public async Task What_a_channel_of_an_audience_was_told_is_for_that_audience_alone(string command, string told)
    {
        await KeepAsync();
        KeyValuePair<string, string?> granted = new("NewsBot:Audiences:papers:Channels:0", "slack:C1");
        foreach (var form in new string[][] { [command], [command, "--json"] })
        {
            Assert.Contains(told, (await BotRun.OfAsync([.. form, "--db", _workspace.Archive])).Output, StringComparison.Ordinal);
            Assert.DoesNotContain(told, (await BotRun.WithSettingsAsync([granted], "", [.. form, "--db", _workspace.Archive])).Output, StringComparison.Ordinal);
            Assert.Contains(told, (await BotRun.WithSettingsAsync([granted, new("NewsBot:Newsroom:Audiences", "Papers")], "", [.. form, "--db", _workspace.Archive])).Output, StringComparison.Ordinal);
        }
    }
}
