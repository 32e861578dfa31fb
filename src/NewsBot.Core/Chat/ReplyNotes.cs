namespace NewsBot.Core.Chat;

/// <summary>Notes where replies stand, so that they can be told apart and marked later. What cannot be noted is told, and costs nobody an answer.</summary>
public sealed class ReplyNotes(IInbox inbox, TimeProvider time)
{
    /// <summary>Takes what could not be noted, in words for whoever runs the bot, and why.</summary>
    public required Action<string, Exception> OnFailure { get; init; }

    /// <param name="reply">The <see cref="Reply.Key"/>; where there is none, there is nothing to note.</param>
    /// <param name="channel">Where it stands.</param>
    /// <param name="message">The platform's own id of the message, the first one where there are several.</param>
    public Task NoteAsync(string? reply, ChatChannel channel, string message, CancellationToken cancellationToken) =>
        NoteAsync(reply, channel, _ => Task.FromResult<string?>(message), cancellationToken);

    /// <inheritdoc cref="NoteAsync(string?, ChatChannel, string, CancellationToken)"/>
    /// <param name="find">Finds the message out; null where there is none that could be edited later. What it throws is told.</param>
    public async Task NoteAsync(string? reply, ChatChannel channel, Func<CancellationToken, Task<string?>> find, CancellationToken cancellationToken)
    {
        if (reply is null)
            return;
        try
        {
            if (await find(cancellationToken) is { } message)
                await inbox.NoteAsync(new PostedReply(reply, channel, message, time.GetUtcNow()), cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            OnFailure($"Where answer {reply} stands could not be noted; it cannot be marked should an article be corrected", failure);
        }
    }
}
