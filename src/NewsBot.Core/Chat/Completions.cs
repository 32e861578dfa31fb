using System.Collections.Concurrent;

namespace NewsBot.Core.Chat;

/// <summary>Completes what somebody is typing. Only the latest keystroke of each is worked on, and what takes too long completes nothing.</summary>
/// <param name="patience">How long whoever types waits.</param>
public sealed class Completions(ChatHandler handle, TimeSpan patience, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _latest = new(StringComparer.Ordinal);

    /// <summary>Told, for the log, why nothing was completed; must not throw.</summary>
    public required Action<Exception> OnFailure { get; init; }

    /// <param name="give">Hands the suggestions over; called off when the next keystroke comes.</param>
    /// <exception cref="OperationCanceledException">The next keystroke has come, or it was cancelled.</exception>
    public async Task CompleteAsync(ChatRequest request, Func<IReadOnlyList<Suggestion>, CancellationToken, Task> give, CancellationToken cancellationToken)
    {
        using var superseded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_latest.TryGetValue(request.Asker, out var earlier))
            Supersede(earlier);
        _latest[request.Asker] = superseded;
        try
        {
            await give(await SuggestAsync(request, superseded.Token), superseded.Token);
        }
        finally
        {
            _latest.TryRemove(new KeyValuePair<string, CancellationTokenSource>(request.Asker, superseded));
        }
    }

    private async Task<IReadOnlyList<Suggestion>> SuggestAsync(ChatRequest request, CancellationToken superseded)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(superseded);
        var answering = handle(request, late.Token);
        try
        {
            return (await answering.WaitAsync(patience, time, superseded)).Suggestions;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Too late, or failed: nothing is completed.
            OnFailure(e);
            await late.CancelAsync();
            return [];
        }
    }

    private static void Supersede(CancellationTokenSource earlier)
    {
        try
        {
            earlier.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just been answered.
        }
    }
}
