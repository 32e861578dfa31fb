using System.Runtime.CompilerServices;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>The write spine: what comes in is read, kept in the archive batch by batch, and reported.</summary>
public sealed class ArticleIndexer
{
    private readonly IArchive _archive;
    private readonly Func<string, Reading> _read;

    public ArticleIndexer(IArchive archive)
        : this(archive, ArticleReader.Read)
    {
    }

    internal ArticleIndexer(IArchive archive, Func<string, Reading> read) => (_archive, _read) = (archive, read);

    /// <summary>Takes articles into the archive, and tells of each in the order in which they came in.</summary>
    /// <remarks>An article that cannot be read or kept is left out and told of; the others go in. What was told of is kept: whoever stops early loses nothing of it.</remarks>
    /// <exception cref="ArchiveException">The archive cannot be written; the batches before are kept, the batch at hand is not.</exception>
    public IAsyncEnumerable<IndexResult> IndexAsync(IAsyncEnumerable<ArticleIntake> intakes, CancellationToken cancellationToken) => IndexAsync(intakes, toldTo: null, cancellationToken);

    /// <inheritdoc cref="IndexAsync(IAsyncEnumerable{ArticleIntake}, CancellationToken)"/>
    /// <param name="toldTo">Who is told what became of the articles: of one that was there and that they may not see they learn nothing. Null: one who knows the whole archive.</param>
    public async IAsyncEnumerable<IndexResult> IndexAsync(
        IAsyncEnumerable<ArticleIntake> intakes, Viewpoint? toldTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var intake in IntakeBatches.Of(intakes, cancellationToken))
        {
            var batch = new IndexBatch(_archive, intake);
            var told = toldTo is null ? null : await ToldResults.BeforeAsync(_archive, toldTo, intake, cancellationToken);
            await batch.LookUpAsync(cancellationToken);
            batch.Read(_read, cancellationToken);
            await batch.KeepAsync(cancellationToken);
            await batch.WithdrawAsync(cancellationToken);
            foreach (var result in told is null ? batch.Results : await told.OfAsync([.. batch.Results], cancellationToken))
                yield return result;
        }
    }
}
