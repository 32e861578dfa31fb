using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Indexing;

/// <summary>Articles that their provider cancels after they were taken in.</summary>
public sealed class CancelledArticles : IAsyncLifetime
{
    private SqliteArchive _archive = null!;

    public async Task InitializeAsync() => _archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    private static TakenArticle Taken(string id, string text) => new($"in:{id}", Some.Article(id, text));

    private static RefusedArticle Cancelled(string id) => new($"in:{id}", "was cancelled") { Withdrawn = ArticleId.Parse(id) };

    private async Task<List<string>> IndexAsync(params ArticleIntake[] intakes)
    {
        var lines = new List<string>();
        await foreach (var result in new ArticleIndexer(_archive).IndexAsync(intakes.ToAsyncEnumerable(), CancellationToken.None))
            lines.Add(result is KeptArticle kept ? $"{kept.Id} {kept.Outcome}" : $"{result.Place} {((LeftOutArticle)result).Reason}");
        return lines;
    }

    private async Task<int> HeldAsync() => (await _archive.HoldingsAsync(Some.Everyone, default)).Articles;

    [Fact]
    public async Task A_cancellation_takes_back_the_article_that_is_there_and_no_other()
    {
        await IndexAsync(Taken("a", "One."), Taken("b", "Two."));
        Assert.Equal(["a Withdrawn"], await IndexAsync(Cancelled("a")));
        Assert.Equal(1, await HeldAsync());
        Assert.Equal("a", Assert.Single(await _archive.WithdrawnAsync(Some.Everyone, default)).Article.Id.Value);
    }

    [Fact]
    public async Task A_cancellation_acts_in_its_turn()
    {
        Assert.Equal(["a Added", "a Withdrawn", "b Added"], await IndexAsync(Taken("a", "One."), Cancelled("a"), Taken("b", "Two.")));
        Assert.Equal(["a Updated"], await IndexAsync(Taken("a", "One.")));
        Assert.Equal(2, await HeldAsync());
    }

    [Fact]
    public async Task A_cancellation_of_what_never_came_leaves_no_trace()
    {
        Assert.Equal(["in:a was cancelled"], await IndexAsync(Cancelled("a")));
        Assert.Empty(await _archive.WithdrawnAsync(Some.Everyone, default));
    }

    [Fact]
    public async Task A_cancellation_of_an_embargoed_article_is_told_to_nobody_outside()
    {
        var hidden = Some.Article("a", "One.") with { Embargo = new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        await IndexAsync(new TakenArticle("in:a", hidden));
        Assert.Equal(["a Withdrawn", "in:a was cancelled"], await IndexAsync(Cancelled("a"), Cancelled("a")));
        Assert.Empty(await _archive.WithdrawnAsync(Some.Everyone, default));
    }
}
