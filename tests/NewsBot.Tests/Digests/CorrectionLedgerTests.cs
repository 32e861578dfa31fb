using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

public sealed class CorrectionLedgerTests
{
    private static Article Harbour(string share) => Some.Article("harbour", $"The Coast Institute released data showing {share} of islanders oppose the new harbour fee as a burden on trade.");

    [Theory]
    [InlineData("before", true)]
    [InlineData("after", true)]
    [InlineData("before", false)]
    [InlineData("after", false)]
    public async Task A_bot_that_is_stopped_while_it_tells_has_told_it_once_after_the_next_start(string step, bool canFind)
    {
        await using var news = await CorrectedNews.WithAsync(Harbour("41%"));
        news.CanFind = canFind;
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        await news.StoreAsync(Harbour("38%"));
        using var stopped = new CancellationTokenSource();
        news.OnPost = at => StopAt(at, step, stopped);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => news.RoundAsync(stopped.Token));
        news.OnPost = _ => { };
        news.Clock.Now += TimeSpan.FromMinutes(1);
        await news.RoundAsync();
        await news.RoundAsync();
        Assert.Single(news.Posted);
        Assert.Equal(step == "after" && canFind ? 1 : 2, news.Tries);

        await news.StoreAsync(Harbour("39%"));
        await news.RoundAsync();
        Assert.Equal("38%", Assert.Single(news.Posted[^1].Reply.Sections[0].Lines).Before!.Words[..3]);
    }

    [Theory]
    [InlineData("correction")]
    [InlineData("correction_told")]
    [InlineData("correction_mark")]
    public async Task A_store_that_fails_at_any_step_leaves_it_told_once(string table)
    {
        await using var news = await CorrectedNews.WithAsync(Harbour("41%"));
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        await news.StoreAsync(Harbour("38%"));
        foreach (var act in (string[])["INSERT", "UPDATE"])
        {
            Run(news, $"CREATE TRIGGER stop BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, 'killed'); END");
            await Record.ExceptionAsync(() => news.RoundAsync());
            Run(news, "DROP TRIGGER stop");
            await Record.ExceptionAsync(() => news.RoundAsync());
        }
        news.Clock.Now += TimeSpan.FromMinutes(2);
        await news.RoundAsync();
        Assert.Single(news.Posted);
        Assert.NotNull(Assert.Single(await news.Store.Corrections.AllAsync(default)).Told);
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_tried_a_few_times_and_then_given_up()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour("41%"));
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        await news.StoreAsync(Harbour("38%"));
        news.OnPost = _ => throw new ChatPlatformException("the channel is gone");
        for (var hour = 0; hour < 40; hour++)
        {
            await news.RoundAsync();
            news.Clock.Now += TimeSpan.FromHours(1);
        }
        Assert.Equal(5, news.Tries);
        Assert.True(Assert.Single(await news.Store.Corrections.AllAsync(default)).IsGivenUp);
    }

    [Fact]
    public async Task What_the_bot_was_taken_out_of_is_forgotten()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour("41%"));
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        await news.StoreAsync(Harbour("38%"));
        news.OnPost = _ => throw new HttpRequestException();
        await news.RoundAsync();
        await news.Store.ForgetAsync("slack", "C1", default);
        Assert.Empty(await news.Store.Corrections.AllAsync(default));
    }

    [Fact]
    public async Task Replies_that_were_kept_before_are_found_by_their_articles()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour("41%"));
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        Run(news, "DELETE FROM reply_article; DELETE FROM reply_article_filled");
        Assert.Empty(await news.Store.AnswersOnAsync(Harbour("").Id, default));
        new NewsBot.Sqlite.ChatReplyTable(news.Store.Connection).NoteOldArticles();
        Assert.Single(await news.Store.AnswersOnAsync(Harbour("").Id, default));
        Assert.Equal(CorrectedNews.Slack, Assert.Single(await news.Store.AnsweredPlacesAsync(default)));
    }

    private static void Run(CorrectedNews news, string sql)
    {
        using var command = news.Store.Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void StopAt(string at, string step, CancellationTokenSource stopped)
    {
        if (at != step)
            return;
        stopped.Cancel();
        stopped.Token.ThrowIfCancellationRequested();
    }
}
