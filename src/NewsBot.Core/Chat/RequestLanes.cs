namespace NewsBot.Core.Chat;

/// <summary>Requests of one lane (a channel) run one after another, in the order they came; those of different lanes at once.</summary>
/// <param name="atOnce">The most that run at once, 1 or more.</param>
/// <param name="mostWaiting">The most that wait their turn, over all lanes.</param>
/// <remarks>A lane is there as long as something runs or waits in it. Any number of callers may use it at once.</remarks>
public sealed class RequestLanes(int atOnce, int mostWaiting) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _running = new(atOnce, atOnce);
    private readonly Dictionary<string, LinkedList<TaskCompletionSource>> _lanes = new(StringComparer.Ordinal);
    private int _waiting;

    /// <summary>How many lanes there are at this moment.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _lanes.Count;
        }
    }

    /// <summary>Runs <paramref name="work"/> when its turn comes, and returns when it is done; what it throws comes through, and the lane goes on.</summary>
    /// <returns>False where too many wait already: the work was not run.</returns>
    /// <exception cref="OperationCanceledException">Cancelled while it waited, or by the work itself.</exception>
    public async Task<bool> RunAsync(string lane, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource>? turn = null;
        lock (_gate)
        {
            if (!_lanes.TryGetValue(lane, out var waiting))
            {
                _lanes.Add(lane, []);
            }
            else
            {
                if (_waiting >= mostWaiting)
                    return false;
                turn = waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                _waiting++;
            }
        }
        if (turn is not null)
            await TurnAsync(turn, lane, cancellationToken);
        try
        {
            await _running.WaitAsync(cancellationToken);
            try
            {
                await work(cancellationToken);
                return true;
            }
            finally
            {
                _running.Release();
            }
        }
        finally
        {
            PassOn(lane);
        }
    }

    public void Dispose() => _running.Dispose();

    private async Task TurnAsync(LinkedListNode<TaskCompletionSource> turn, string lane, CancellationToken cancellationToken)
    {
        try
        {
            await turn.Value.Task.WaitAsync(cancellationToken);
        }
        catch
        {
            lock (_gate)
            {
                if (turn.List is { } waiting)
                {
                    waiting.Remove(turn);
                    _waiting--;
                    throw;
                }
            }
            // Its turn had come at that moment: it goes to the next.
            PassOn(lane);
            throw;
        }
    }

    private void PassOn(string lane)
    {
        lock (_gate)
        {
            var waiting = _lanes[lane];
            if (waiting.First is not { } next)
            {
                _lanes.Remove(lane);
                return;
            }
            waiting.RemoveFirst();
            _waiting--;
            next.Value.SetResult();
        }
    }
}
