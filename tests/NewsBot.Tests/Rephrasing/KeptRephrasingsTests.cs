using NewsBot.Core.Answering.Verbatim;
using NewsBot.Rephrasing;
using NewsBot.Sqlite;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;
using NewsBot.Web;

namespace NewsBot.Tests.Rephrasing;

public sealed class KeptRephrasingsTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly Workspace _workspace = new();

    private string ChatFile => SqliteChatStore.Beside(_workspace.Archive);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task The_last_thousand_are_kept_newest_first()
    {
        await using var store = await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, TimeProvider.System, CancellationToken.None);
        for (var i = 0; i < 1003; i++)
            await store.KeepRephrasingAsync(new KeptRephrasing(Some.Now.AddSeconds(i), Refused($"who said {i}?")), CancellationToken.None);

        var kept = await store.RephrasingsAsync(CancellationToken.None);

        Assert.Equal(1000, kept.Count);
        Assert.Equal(("who said 1002?", "who said 3?"), (kept[0].Event.Question, kept[^1].Event.Question));
    }

    [Fact]
    public async Task Tokens_of_a_day_are_known_after_a_restart()
    {
        await using (var store = await OpenAsync())
        {
            Assert.Equal(100, await store.SpendTokensAsync(Today, 100, CancellationToken.None));
            Assert.Equal(150, await store.SpendTokensAsync(Today, 50, CancellationToken.None));
            await store.SpendTokensAsync(Today.AddDays(1), 7, CancellationToken.None);
        }
        await using var again = await OpenAsync();

        Assert.Equal(150, await again.TokensSpentAsync(Today, CancellationToken.None));
        Assert.Equal(0, await again.TokensSpentAsync(Today.AddDays(2), CancellationToken.None));
    }

    [Fact]
    public async Task What_is_noted_is_written_before_the_book_is_closed_and_what_was_spent_before_counts()
    {
        var time = new ManualTime();
        var tokens = new TokenBudget(1000, time);
        await using var store = await OpenAsync();
        await store.SpendTokensAsync(Today, 600, CancellationToken.None);
        await using (var book = new RephrasingBook(store, tokens, time, _ => { }))
        {
            await book.OpenAsync(CancellationToken.None);
            Assert.False(tokens.TryTake(500));
            Assert.True(tokens.TryTake(300));
            book.Spend(tokens.Settle(300, 250), 250);
            book.Note(Refused("who said it?"));
        }

        Assert.Equal(850, await store.TokensSpentAsync(Today, CancellationToken.None));
        var (at, happened) = Assert.Single(await store.RephrasingsAsync(CancellationToken.None));
        Assert.Equal((ManualTime.Start, Refused("who said it?")), (at, happened with { Articles = [] }));
        Assert.False(tokens.TryTake(151));
        Assert.True(tokens.TryTake(150));
    }

    [Fact]
    public async Task They_are_listed_with_how_often_each_came()
    {
        await using (var store = await OpenAsync())
        {
            await store.KeepRephrasingAsync(new KeptRephrasing(Some.Now, Refused("who said \u001b[2Jit?")), CancellationToken.None);
            await store.KeepRephrasingAsync(new KeptRephrasing(Some.Now, Refused("who else?")), CancellationToken.None);
            await store.KeepRephrasingAsync(new KeptRephrasing(Some.Now, new RephrasingEvent(RephrasingOutcomes.TimedOut, Prompts.Digest, "since yesterday", null)), CancellationToken.None);
        }

        var page = await BotRun.OfAsync("rephrasings", "--db", _workspace.Archive);
        var json = await BotRun.OfAsync("rephrasings", "--json", "--db", _workspace.Archive);

        Assert.StartsWith("     2 own-digit\n     1 timed-out\n\ntimed-out · 4 May 2026 12:00 UTC · digest\n  Asked: since yesterday\n\nown-digit", page.Output, StringComparison.Ordinal);
        Assert.Contains("  Wrote: {{s1}} said 83%.\n", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", page.Output, StringComparison.Ordinal);
        Assert.Equal(2, json.Answer.GetProperty("counts").GetProperty("own-digit").GetInt32());
        Assert.Equal(["timed-out", "own-digit", "own-digit"], json.Answer.GetProperty("rephrasings").EnumerateArray().Select(one => one.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Where_there_are_none_it_says_what_brings_them_in_and_makes_no_file()
    {
        var page = await BotRun.OfAsync("rephrasings", "--db", _workspace.Archive);
        var json = await BotRun.OfAsync("rephrasings", "--json", "--db", _workspace.Archive);

        Assert.StartsWith("No rephrasings yet: ", page.Output, StringComparison.Ordinal);
        Assert.Equal("""{"counts":{},"rephrasings":[]}""", json.Output.Trim());
        Assert.False(File.Exists(ChatFile));
    }

    [Fact]
    public void Each_is_counted_under_its_word_alone()
    {
        using var measured = new Measured("NewsBot.Rephrasing");

        RephrasingMeter.Count(Refused("who said it?"));

        Assert.Matches("""\nnewsbot_rephrasings_total\{outcome="own-digit"\} [0-9]+\n""", PrometheusText.Write(measured.Read()));
    }

    private static RephrasingEvent Refused(string question) => new(RephrasingOutcomes.OwnDigit, Prompts.Rephrase, question, "{{s1}} said 83%.");

    private Task<SqliteChatStore> OpenAsync() => SqliteChatStore.OpenAsync(ChatFile, TimeProvider.System, CancellationToken.None);
}
