using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>Takes what came in into the archive. What its provider cancels is withdrawn there.</summary>
public sealed class ArticleSink(IArchive archive)
{
    private readonly ArticleIndexer _indexer = new(archive);

    /// <summary>Takes in for one who knows the whole archive.</summary>
    public Task<IReadOnlyList<IndexResult>> TakeAsync(IReadOnlyList<ArticleIntake> intakes, CancellationToken cancellationToken) => TakeAsync(intakes, null, cancellationToken);

    /// <param name="toldTo">Who is told of the results; null: one who knows the whole archive.</param>
    /// <returns>One result an intake, in the order given.</returns>
    /// <exception cref="ArchiveException">The archive cannot be written; what came before may be kept, and is not taken in again.</exception>
    public async Task<IReadOnlyList<IndexResult>> TakeAsync(IReadOnlyList<ArticleIntake> intakes, Viewpoint? toldTo, CancellationToken cancellationToken)
    {
        var results = new List<IndexResult>(intakes.Count);
        await foreach (var result in _indexer.IndexAsync(intakes.ToAsyncEnumerable(), toldTo, cancellationToken))
            results.Add(result);
        for (var i = 0; i < results.Count; i++)
        {
            if (intakes[i] is RefusedArticle { Withdrawn: { } id } && await archive.WithdrawAsync(id, cancellationToken))
                results[i] = new KeptArticle(intakes[i].Place, id, id.Value, StoreOutcome.Withdrawn, Passages: 0, Claims: 0);
        }
        return results;
    }
}
