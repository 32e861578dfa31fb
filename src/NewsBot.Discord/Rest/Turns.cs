namespace NewsBot.Discord.Rest;

/// <summary>One at a time, in the order of asking.</summary>
internal sealed class Turns
{
    private Task _last = Task.CompletedTask;

    /// <summary>Waits for everyone who asked before; whoever is cancelled meanwhile keeps the place for those behind.</summary>
    public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Interlocked.Exchange(ref _last, mine.Task);
        try
        {
            await before.WaitAsync(cancellationToken);
            return new Turn(mine);
        }
        catch (OperationCanceledException)
        {
            _ = before.ContinueWith(_ => mine.SetResult(), TaskScheduler.Default);
            throw;
        }
    }
}

/// <summary>Lasts until it is disposed of.</summary>
internal sealed class Turn(TaskCompletionSource over) : IDisposable
{
    public void Dispose() => over.TrySetResult();
}
