using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Slack.SocketMode;

/// <summary>How far taking an envelope in had come when it had to be acknowledged.</summary>
internal enum Receipt
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>Whoever keeps it is still at it, and is not stopped.</summary>
    Late,

    /// <summary>It could not be kept: Slack has to deliver it again.</summary>
    Failed,
}

/// <summary>Hands envelopes to whoever keeps and answers them, for as long as an acknowledgement can wait.</summary>
/// <param name="accept">Keeps an envelope; returns the answer for the acknowledgement, where there is one.</param>
/// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode#acknowledge</remarks>
internal sealed class Reception(Func<SlackEnvelope, CancellationToken, Task<JsonObject?>> accept, Action<Notice> tell, TimeProvider time)
{
    /// <summary>How long an acknowledgement waits; Slack itself waits three seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long it waits where it may carry an answer.</summary>
    public static readonly TimeSpan PatienceForAnswer = TimeSpan.FromSeconds(2);

    /// <param name="cancellationToken">Stops the work itself.</param>
    public async Task<(Receipt Receipt, JsonObject? Answer)> TakeAsync(SlackEnvelope envelope, CancellationToken cancellationToken)
    {
        var work = Task.Run(() => accept(envelope, cancellationToken), cancellationToken);
        try
        {
            var answer = await work.WaitAsync(envelope.AcceptsPayload ? PatienceForAnswer : Patience, time, cancellationToken);
            return (Receipt.Kept, envelope.AcceptsPayload ? answer : null);
        }
        catch (TimeoutException) when (!work.IsCompleted)
        {
            tell(new Notice(NoticeLevel.Warning, $"What came from Slack ({envelope.Type}) is not kept yet, and is acknowledged all the same."));
            _ = AwaitAsync(work, cancellationToken);
            return (Receipt.Late, null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Tell(failure);
            return (Receipt.Failed, null);
        }
    }

    private async Task AwaitAsync(Task work, CancellationToken cancellationToken)
    {
        try
        {
            await work;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Tell(failure);
        }
        catch (OperationCanceledException)
        {
            // The bot is being stopped.
        }
    }

    private void Tell(Exception failure) =>
        tell(new Notice(NoticeLevel.Error, $"What came from Slack could not be kept: {Secrets.Mask(failure.Message)}"));
}
