namespace NewsBot.Core.Chat;

/// <summary>What is done while an answer is not there yet.</summary>
public static class LongAnswer
{
    /// <summary>An answer that takes longer shows that it is on its way.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    /// <summary>Waits for an answer, and shows after a second that it is on its way.</summary>
    /// <param name="show">Must not throw but for being cancelled.</param>
    /// <param name="again">After how long it is shown again; null for once.</param>
    public static async Task<Reply> ShowingAsync(this Task<Reply> answering, Func<CancellationToken, Task> show, TimeSpan? again, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!await answering.IsThereAsync(Quick, time, cancellationToken))
        {
            await show(cancellationToken);
            while (again is { } pause && !await answering.IsThereAsync(pause, time, cancellationToken))
                await show(cancellationToken);
        }
        return await answering;
    }

    /// <summary>Whether an answer is there, or has failed, within a time; does not throw what the answer does.</summary>
    /// <param name="within">Zero or less looks without waiting.</param>
    public static async Task<bool> IsThereAsync(this Task answering, TimeSpan within, TimeProvider time, CancellationToken cancellationToken)
    {
        if (within <= TimeSpan.Zero)
            return answering.IsCompleted;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var isThere = await Task.WhenAny(answering, Task.Delay(within, time, ended.Token)) == answering;
        await ended.CancelAsync();
        return isThere;
    }
}
