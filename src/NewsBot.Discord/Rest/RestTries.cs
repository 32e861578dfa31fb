namespace NewsBot.Discord.Rest;

/// <summary>How often, and for how long, one call has been tried. Waiting for calls before it in the queue does not count.</summary>
internal sealed class RestTries(TimeProvider time)
{
    public const int MostRepeats = 3;

    public const int MostLimits = 5;

    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    private long? _began;
    private int _limits;

    /// <summary>How often no answer told whether the call was carried out.</summary>
    public int Open { get; private set; }

    public void Begin() => _began ??= time.GetTimestamp();

    /// <summary>Counts an attempt that nobody knows the end of.</summary>
    /// <returns>Whether there may be another one.</returns>
    public bool MayRepeat() => ++Open <= MostRepeats;

    /// <summary>Counts an attempt that ran into a limit.</summary>
    /// <returns>Whether there may be another one.</returns>
    public bool MayWait() => ++_limits <= MostLimits;

    /// <returns>False, at once, where the wait would go over the budget.</returns>
    public async Task<bool> WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        Begin();
        if (time.GetElapsedTime(_began!.Value) + wait > Budget)
            return false;
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
        return true;
    }
}
