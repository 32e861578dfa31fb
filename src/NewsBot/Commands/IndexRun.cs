using NewsBot.Core.Indexing;
using NewsBot.Json;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary>Tells what becomes of articles that are taken in, one by one and in all.</summary>
internal sealed class IndexRun(Streams streams, bool asJson)
{
    private IndexSummary _summary = IndexSummary.None;

    /// <summary>Failed where nothing could be taken in.</summary>
    public int Status => _summary.Articles > _summary.LeftOut ? ExitStatus.Done : ExitStatus.Failed;

    public async Task TellAsync(IAsyncEnumerable<IndexResult> results, IndexProgress progress, CancellationToken cancellationToken)
    {
        await foreach (var result in results.WithCancellation(cancellationToken))
        {
            _summary = _summary.With(result);
            if (result is LeftOutArticle leftOut)
                progress.Say($"{leftOut.Place}: {leftOut.Reason}");
            if (asJson)
                await streams.WriteResultAsync(IndexJson.Write(result), cancellationToken);
            progress.Step();
        }
    }

    /// <summary>The summary is a result for readers; with <c>--json</c> the lines are, and it goes to standard error.</summary>
    public async Task SumUpAsync()
    {
        var summary = IndexLines.Summary(_summary);
        if (asJson)
            streams.Say(summary);
        else
            await streams.WriteResultAsync(summary, CancellationToken.None);
    }
}
