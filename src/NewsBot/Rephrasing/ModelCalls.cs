using Microsoft.Extensions.AI;
using Polly;

namespace NewsBot.Rephrasing;

/// <summary>Asks a model, as long and as often as the deadline allows: so many at once, some tries each, and not at all for a while where it keeps failing.</summary>
internal sealed class ModelCalls : IDisposable
{
    private readonly IChatClient _client;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _places;
    private readonly int _mostWaiting;
    private readonly ResiliencePipeline<ChatResponse> _tries;
    private int _waiting;

    /// <param name="concurrency">How many are asked at once; as many more wait for their turn.</param>
    public ModelCalls(IChatClient client, int concurrency, TimeProvider time)
    {
        (_client, _time, _places, _mostWaiting) = (client, time, new SemaphoreSlim(concurrency, concurrency), concurrency);
        _tries = ModelTries.Pipeline(time);
    }

    /// <exception cref="ModelTroubleException">No prose came of it.</exception>
    public async Task<ChatResponse> AskAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, Deadline deadline, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(deadline.Left, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        await TakePlaceAsync(stop.Token, cancellationToken);
        var context = ResilienceContextPool.Shared.Get(stop.Token);
        context.Properties.Set(ModelTries.Until, deadline);
        try
        {
            return await _tries.ExecuteAsync(async call => await TryAsync(messages, options, deadline, cancellationToken, call.CancellationToken), context);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ModelTroubleException.Of(e, _time);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            _places.Release();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _places.Dispose();
    }

    /// <param name="stop">Also where the deadline is over.</param>
    /// <param name="cancellationToken">The asker's own.</param>
    private async Task TakePlaceAsync(CancellationToken stop, CancellationToken cancellationToken)
    {
        if (_places.Wait(0, CancellationToken.None))
            return;
        try
        {
            if (Interlocked.Increment(ref _waiting) > _mostWaiting)
                throw ModelTroubleException.Busy;
            await _places.WaitAsync(stop);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ModelTroubleException.Busy;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>One try. A client that does not heed its cancellation is left behind.</summary>
    private async Task<ChatResponse> TryAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, Deadline deadline, CancellationToken asker, CancellationToken stop)
    {
        var patience = ModelTries.PatienceOf(deadline);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            var asked = Task.Run(() => _client.GetResponseAsync(messages, options, end.Token), CancellationToken.None);
            return Read(await asked.WaitAsync(patience, _time, stop));
        }
        catch (Exception e) when (!asker.IsCancellationRequested)
        {
            throw ModelTroubleException.Of(e, _time);
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    /// <summary>A response that is whole.</summary>
    private static ChatResponse Read(ChatResponse response) => response.FinishReason is null || response.FinishReason == ChatFinishReason.Stop
        ? response
        : throw ModelTroubleException.NotWhole(response.FinishReason.Value);
}
