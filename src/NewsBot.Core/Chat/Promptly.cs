using System.Security.Cryptography;

namespace NewsBot.Core.Chat;

/// <summary>An answer in time, whatever happens: what fails or takes too long is apologised for, under a number that the log has too.</summary>
public static class Promptly
{
    private const int ReferenceLength = 8;

    /// <summary>Letters and digits that nobody takes for one another.</summary>
    private const string ReferenceLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <param name="deadline">How long a request may take. The handler's token is cancelled then; one that goes on all the same is not waited for.</param>
    /// <param name="onFailure">Told of each apology: the request, the number in it, and what went wrong (a <see cref="TimeoutException"/> for lateness).</param>
    public static ChatHandler Within(ChatHandler handle, TimeSpan deadline, TimeProvider time, Action<ChatRequest, string, Exception> onFailure) =>
        async (request, cancellationToken) =>
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            // In a task of its own: a handler may block before it first awaits.
            var work = Task.Run(() => handle(request, late.Token), CancellationToken.None);
            try
            {
                return await work.WaitAsync(deadline, time, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                var reference = RandomNumberGenerator.GetString(ReferenceLetters, ReferenceLength);
                onFailure(request, reference, failure);
                return Apology(request, reference);
            }
            finally
            {
                await late.CancelAsync();
                Forget(work);
            }
        };

    private static Reply Apology(ChatRequest request, string reference) =>
        new($"Sorry, this could not be answered: something failed on my side. Please try again; if it happens again, tell whoever runs NewsBot the number {reference}.") { IsPrivate = request.IsPrivate };

    /// <summary>What a task that is not waited for any more fails with was told of, or came too late.</summary>
    private static void Forget(Task work) => work.ContinueWith(
        task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
