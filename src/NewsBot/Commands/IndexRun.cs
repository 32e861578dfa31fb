using NewsBot.Core.Indexing;
using NewsBot.Json;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary>Tells what becomes of articles that are taken in, one by one and in all.</summary>
internal sealed class IndexRun(Streams streams, bool asJson)
{
    private IndexSummary _summary = IndexSummary.None;
    private bool _isRead = true;

    /// <summary>Failed where nothing could be taken in.</summary>
    public int Status => _summary.Articles > _summary.LeftOut ? ExitStatus.Done : ExitStatus.Failed;

    public async Task TellAsync(IAsyncEnumerable<IndexResult> results, WorkProgress progress, CancellationToken cancellationToken)
    {
        await foreach (var result in results.WithCancellation(cancellationToken))
        {
            _summary = _summary.With(result);
            if (result is LeftOutArticle leftOut)
                progress.Say($"{leftOut.Place}: {leftOut.Reason}");
            if (asJson)
                await PrintAsync(IndexJson.Write(result), cancellationToken);
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
            await PrintAsync(summary, CancellationToken.None);
    }

    /// <summary>The work is the taking in, and the lines report it: where their reader has gone (<c>| head</c>), the work is done all the same.</summary>
    private async Task PrintAsync(string line, CancellationToken cancellationToken)
    {
        if (!_isRead)
            return;
        try
        {
            await streams.WriteResultAsync(line, cancellationToken);
        }
        catch (ClosedOutputException)
        {
            _isRead = false;
        }
    }
}
