namespace NewsBot.Sockets;

/// <summary>One connection at a time, over and over: it connects, lasts, is lost, and after a wait there is the next, for ever.</summary>
/// <param name="connect">
/// Makes one connection, returns when it has ended, and calls <see cref="Backoff.Connected"/> and <see cref="ConnectionHealth.Connected"/> once it is of use.
/// What it throws counts as a loss, unless it was cancelled.
/// </param>
public sealed class ConnectionSupervisor(
    Func<Generation, CancellationToken, Task<ConnectionEnd>> connect, Backoff backoff, ConnectionHealth health, ConnectionMeter meter, Action<Notice> tell, TimeProvider time)
{
    private readonly Generations _generations = new();
    private readonly Lock _gate = new();
    private CancellationTokenSource? _stop;
    private Task<ConnectionEnd.GivenUp?> _run = Task.FromResult<ConnectionEnd.GivenUp?>(null);

    /// <summary>Runs until it is cancelled or stopped (null) or has to give up. Called again while it runs, it is the same run.</summary>
    public Task<ConnectionEnd.GivenUp?> RunAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_run.IsCompleted)
                return _run;
            _stop?.Dispose();
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            return _run = SuperviseAsync(_stop.Token);
        }
    }

    /// <summary>Ends the run and returns when it has ended; where there is none it does nothing.</summary>
    public async Task StopAsync()
    {
        Task run;
        lock (_gate)
        {
            run = _run;
            if (!run.IsCompleted)
                _stop?.Cancel();
        }
        await run;
    }

    private async Task<ConnectionEnd.GivenUp?> SuperviseAsync(CancellationToken cancellationToken)
    {
        // A caller that starts it twice in one breath holds the gate until there is a task to give.
        await Task.Yield();
        health.Lost("is connecting");
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                if (attempt > 0)
                    meter.Reconnected();
                var end = await OnceAsync(_generations.Next(), cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                if (end is ConnectionEnd.GivenUp givenUp)
                {
                    health.GivenUp(end.Reason);
                    tell(new Notice(NoticeLevel.Error, Secrets.Mask(end.Reason)));
                    return givenUp;
                }
                await WaitAsync(end, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            health.Lost("has been stopped");
            return null;
        }
    }

    private async Task<ConnectionEnd> OnceAsync(Generation generation, CancellationToken cancellationToken)
    {
        try
        {
            return await connect(generation, cancellationToken);
        }
        catch (Exception failure)
        {
            return new ConnectionEnd.Lost(failure.Message);
        }
        finally
        {
            _generations.Retire();
        }
    }

    private async Task WaitAsync(ConnectionEnd end, CancellationToken cancellationToken)
    {
        backoff.Ended();
        var wait = end switch
        {
            ConnectionEnd.Asked => backoff.AfterRequest(),
            ConnectionEnd.Due due => due.After,
            _ => backoff.AfterLoss(),
        };
        health.Lost(end.Reason);
        tell(new Notice(
            end is ConnectionEnd.Lost ? NoticeLevel.Warning : NoticeLevel.Information, $"{Secrets.Mask(end.Reason)}; connecting again in {wait.TotalSeconds:0.0} s"));
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
    }
}
