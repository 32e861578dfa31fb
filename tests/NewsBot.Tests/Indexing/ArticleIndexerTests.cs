using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Sqlite;
using NewsBot.Tests.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Indexing;

public sealed class ArticleIndexerTests : IAsyncLifetime
{
    private static readonly Viewpoint Everyone = Some.Everyone;

    private readonly List<string> _texts = [];
    private SqliteArchive _archive = null!;

    public async Task InitializeAsync() => _archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    private static TakenArticle Taken(string id, string text) => new($"in:{id}", Some.Article(id, text));

    private static async IAsyncEnumerable<ArticleIntake> Stream(IEnumerable<ArticleIntake> intakes)
    {
        foreach (var intake in intakes)
        {
            await Task.Yield();
            yield return intake;
        }
    }

    private Reading Read(string text)
    {
        lock (_texts)
            _texts.Add(text);
        if (text.Contains("stumble", StringComparison.Ordinal))
            throw new InvalidOperationException("stumbled");
        var passages = Told.Passages(text);
        var adrift = text.Contains("adrift", StringComparison.Ordinal) ? new Span(0, text.Length + 1) : new Span(0, 1);
        return new Reading(passages, [new Attribution { Kind = AttributionKind.None, Content = [adrift] }]);
    }

    private async Task<List<IndexResult>> IndexAsync(params ArticleIntake[] intakes)
    {
        var results = new List<IndexResult>();
        await foreach (var result in new ArticleIndexer(_archive, Read).IndexAsync(Stream(intakes), CancellationToken.None))
            results.Add(result);
        return results;
    }

    private static IEnumerable<string> Lines(IEnumerable<IndexResult> results) => results.Select(result => result switch
    {
        KeptArticle kept => $"{kept.Place} {kept.Outcome}",
        LeftOutArticle left => $"{left.Place} left out: {left.Reason}",
        _ => "",
    });

    [Fact]
    public async Task Each_article_is_told_of_in_the_order_in_which_it_came()
    {
        var results = await IndexAsync(Taken("a", "One.\nTwo."), new RefusedArticle("in:7", "is not JSON"), Taken("b", "Three."), Taken("a", "One."));
        Assert.Equal(["in:a Added", "in:7 left out: is not JSON", "in:b Added", "in:a Updated"], Lines(results));
        Assert.Equal(new KeptArticle("in:a", ArticleId.Parse("a"), "One.", StoreOutcome.Added, Passages: 2, Claims: 1), results[0]);
        Assert.Equal(new IndexSummary(Added: 2, Updated: 1, Reread: 0, Unchanged: 0, LeftOut: 1, Passages: 4, Claims: 3), results.Aggregate(IndexSummary.None, (sum, result) => sum.With(result)));
    }

    [Fact]
    public async Task What_the_archive_holds_is_not_read_again()
    {
        await IndexAsync(Taken("a", "One."), Taken("b", "Two."));
        _texts.Clear();
        Assert.Equal(["in:a Unchanged", "in:b Updated"], Lines(await IndexAsync(Taken("a", "One."), Taken("b", "Two, changed."))));
        Assert.Equal(["Two, changed."], _texts);
    }

    [Fact]
    public async Task An_article_that_goes_and_comes_back_within_a_batch_is_not_taken_for_unchanged()
    {
        await IndexAsync(Taken("a", "One."));
        Assert.Equal(["in:a Updated", "in:a Updated", "in:a Unchanged"], Lines(await IndexAsync(Taken("a", "Two."), Taken("a", "One."), Taken("a", "One."))));
        Assert.Equal("One.", Assert.Single(await _archive.ClaimsAsync(Everyone, new ClaimFilter(), default)).Passage);
    }

    [Fact]
    public async Task An_article_that_cannot_be_read_or_kept_is_left_out_and_the_others_go_in()
    {
        var results = await IndexAsync(Taken("a", "One."), Taken("b", "stumble"), Taken("c", "adrift"), Taken("d", "Four."));
        Assert.Equal(
            [
                "in:a Added", "in:b left out: could not be read (InvalidOperationException: stumbled)",
                "in:c left out: could not be kept (c: [0,7) lies beyond the text of 6)", "in:d Added",
            ],
            Lines(results));
        Assert.Equal(2, (await _archive.HoldingsAsync(Everyone, default)).Articles);
    }

    [Fact]
    public async Task Batches_end_after_two_hundred_articles_or_four_million_characters()
    {
        async Task<IEnumerable<int>> Sizes(IEnumerable<ArticleIntake> intakes)
        {
            var sizes = new List<int>();
            await foreach (var batch in IntakeBatches.Of(Stream(intakes), default))
                sizes.Add(batch.Count);
            return sizes;
        }
        Assert.Equal([200, 200, 50], await Sizes(Enumerable.Range(0, 450).Select(i => Taken($"a{i}", "Words."))));
        Assert.Equal([2, 1], await Sizes(Enumerable.Range(0, 3).Select(i => Taken($"a{i}", new string('x', 2_000_000)))));
        Assert.Empty(await Sizes([]));
    }

    [Fact]
    public async Task Whoever_stops_keeps_the_batches_that_were_told_of()
    {
        using var stop = new CancellationTokenSource();
        var told = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in new ArticleIndexer(_archive, Read).IndexAsync(Stream(Enumerable.Range(0, 1000).Select(i => Taken($"a{i}", $"Words {i}."))), stop.Token))
            {
                if (++told == 250)
                    await stop.CancelAsync();
            }
        });
        Assert.Equal(400, told);
        Assert.Equal(400, (await _archive.HoldingsAsync(Everyone, default)).Articles);
    }

    [Fact]
    public async Task An_archive_that_fails_ends_the_run_and_the_batches_before_are_kept()
    {
        _archive.Writer.Run($"PRAGMA max_page_count = {_archive.Writer.Number("PRAGMA page_count") + 150}");
        var told = new List<IndexResult>();
        await Assert.ThrowsAsync<ArchiveException>(async () =>
        {
            await foreach (var result in new ArticleIndexer(_archive, Read).IndexAsync(Stream(Enumerable.Range(0, 5000).Select(i => Taken($"a{i}", $"Words {i}."))), default))
                told.Add(result);
        });
        Assert.NotEmpty(told);
        Assert.Equal(told.Count, (await _archive.HoldingsAsync(Everyone, default)).Articles);
    }
}
