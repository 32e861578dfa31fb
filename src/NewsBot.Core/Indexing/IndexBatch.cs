using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>Articles that are kept in one transaction.</summary>
internal sealed class IndexBatch(IArchive archive, IReadOnlyList<ArticleIntake> intakes)
{
    private readonly IndexResult?[] _results =
        [.. intakes.Select(intake => intake is RefusedArticle refused ? new LeftOutArticle(refused.Place, null, refused.Reason) : null)];

    private readonly ReadArticle?[] _read = new ReadArticle?[intakes.Count];

    /// <summary>One an article, in the order in which they came in.</summary>
    public IEnumerable<IndexResult> Results => _results.OfType<IndexResult>();

    /// <summary>Tells apart what the archive holds already: it need not be read again.</summary>
    public async Task LookUpAsync(CancellationToken cancellationToken)
    {
        var ofId = Open().GroupBy(i => ArticleAt(i).Id).Select(same => same.ToArray()).ToArray();
        var held = await archive.HoldAsync([.. ofId.Select(same => ArticleAt(same[0])), .. ofId.Select(LastOf)], cancellationToken);
        foreach (var (index, same) in ofId.Index())
        {
            // What comes in a second time ends as it ended before: the versions on the way there are no news.
            var isAgain = held[ofId.Length + index] && ((same.Length == 1 && !IsTakenBackAfter(same)) || (await archive.KnowAsync([.. same.Select(ArticleAt)], cancellationToken)).All(isKnown => isKnown));
            // What the archive holds says nothing of an article whose id came before in this batch: that one is newer by then.
            foreach (var i in isAgain ? same : held[index] ? same[..1] : [])
                _results[i] = new KeptArticle(intakes[i].Place, ArticleAt(i).Id, ArticleAt(i).Title, StoreOutcome.Unchanged, Passages: 0, Claims: 0);
        }
    }

    /// <summary>Reads the articles that are left, on as many cores as there are.</summary>
    public void Read(Func<string, Reading> read, CancellationToken cancellationToken)
    {
        var open = Open().ToArray();
        Parallel.ForEach(open, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            try
            {
                _read[i] = new ReadArticle(ArticleAt(i), ArticleAt(i).IsWithdrawn ? new Reading([], []) : read(ArticleAt(i).Text));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // A reader never throws; should it, then this article is its fault's only victim.
                _results[i] = new LeftOutArticle(intakes[i].Place, ArticleAt(i).Id, $"could not be read ({failure.GetType().Name}: {failure.Message})");
            }
        });
    }

    /// <summary>Keeps what was read, in one transaction; where the archive finds one of them wrong, each in one of its own.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var open = Open().ToArray();
        if (open.Length == 0)
            return;
        try
        {
            await StoreAsync(open, cancellationToken);
        }
        catch (ArgumentException)
        {
            foreach (var i in open)
                await KeepAloneAsync(i, cancellationToken);
        }
    }

    /// <summary>Takes back the article that its provider cancels with the last of the batch. Where the archive holds none, the refusal stands.</summary>
    public async Task WithdrawAsync(CancellationToken cancellationToken)
    {
        if (intakes[^1] is RefusedArticle { Withdrawn: { } id } cancelled && await archive.WithdrawAsync(id, cancellationToken))
            _results[^1] = new KeptArticle(cancelled.Place, id, id.Value, StoreOutcome.Withdrawn, Passages: 0, Claims: 0);
    }

    private async Task KeepAloneAsync(int i, CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync([i], cancellationToken);
        }
        catch (ArgumentException failure)
        {
            _results[i] = new LeftOutArticle(intakes[i].Place, ArticleAt(i).Id, $"could not be kept ({failure.Message})");
        }
    }

    private async Task StoreAsync(int[] places, CancellationToken cancellationToken)
    {
        var outcomes = await archive.StoreAsync([.. places.Select(i => _read[i]!)], cancellationToken);
        foreach (var (i, outcome) in places.Zip(outcomes))
        {
            var (article, reading) = _read[i]!;
            _results[i] = outcome == StoreOutcome.Missing
                ? new LeftOutArticle(intakes[i].Place, article.Id, "takes back an article that is not in the archive: look at its id")
                : new KeptArticle(intakes[i].Place, article.Id, article.Title, outcome, reading.Passages.Count, reading.Attributions.Count);
        }
    }

    /// <summary>The places of the articles of which nothing is told yet.</summary>
    private IEnumerable<int> Open() => Enumerable.Range(0, intakes.Count).Where(i => _results[i] is null);

    /// <summary>What becomes of an article at the batch's end: its last version, or its withdrawal.</summary>
    private Article LastOf(int[] same)
    {
        var last = ArticleAt(same[^1]);
        return IsTakenBackAfter(same) ? last with { IsWithdrawn = true } : last;
    }

    private bool IsTakenBackAfter(int[] same) => intakes[^1] is RefusedArticle { Withdrawn: { } id } && id == ArticleAt(same[^1]).Id;

    private Article ArticleAt(int i) => ((TakenArticle)intakes[i]).Article;
}
