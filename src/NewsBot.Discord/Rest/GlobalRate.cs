namespace NewsBot.Discord.Rest;

/// <summary>How many calls of a bot may go out in a second, over all of Discord.</summary>
/// <remarks>
/// <para>Discord takes 50. A place is free again a second after its answer came, not after its request went: whatever the network
/// does to the spacing in between, no second at the other end sees more than <see cref="Ceiling"/>.</para>
/// <para>https://docs.discord.com/developers/topics/rate-limits#global-rate-limit</para>
/// </remarks>
internal sealed class GlobalRate(TimeProvider time)
{
    public const int Ceiling = 45;

    /// <summary>A little over the second: a timer may ring a millisecond early, and a whole burst would then fall into the second before.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.05);

    private readonly Turns _turns = new();
    private readonly List<Task> _taken = [];

    /// <summary>Waits for a place. The turn is to be over when the answer has come.</summary>
    public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        using var turn = await _turns.EnterAsync(cancellationToken);
        _taken.RemoveAll(place => place.IsCompleted);
        while (_taken.Count >= Ceiling)
        {
            await Task.WhenAny(_taken).WaitAsync(cancellationToken);
            _taken.RemoveAll(place => place.IsCompleted);
        }

        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _taken.Add(HoldAsync(answered.Task));
        return new Turn(answered);
    }

    private async Task HoldAsync(Task answered)
    {
        await answered;
        await Task.Delay(Window, time, CancellationToken.None);
    }
}
