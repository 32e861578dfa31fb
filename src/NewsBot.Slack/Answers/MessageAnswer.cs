using NewsBot.Core.Chat;
using NewsBot.Slack.Events;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.Answers;

/// <summary>Answers a post in the thread under it.</summary>
/// <remarks>
/// <para>https://docs.slack.dev/reference/methods/chat.postMessage</para>
/// <para>That the answer is about to be posted is marked in the inbox before it is: after a crash, it is looked for before it is posted again.</para>
/// </remarks>
internal sealed class MessageAnswer(SlackWeb web, ReplyPosts posts, IInbox inbox, ChatHandler handle, OwnThreads threads, RunningAnswers running, Action<Notice> tell, TimeProvider time)
{
    private const string Posting = "posting";
    private const string Status = "is reading the archive …";

    /// <summary>Slack takes a status away after two minutes.</summary>
    private static readonly TimeSpan StatusAgain = TimeSpan.FromSeconds(90);

    public async Task AnswerAsync(Arrival.Asked asked, ChatRequest request, InboundEvent inbound, CancellationToken cancellationToken)
    {
        var (channel, thread) = (SlackPlace.Address(request.Channel).Channel, asked.AnswerThread);
        if (inbound.Stage == Posting && await posts.IsThereAsync(request.Channel, thread, request.Key, inbound.Received, cancellationToken))
            return;
        using var answer = running.Begin(channel, thread, cancellationToken);
        var showsStatus = false;
        try
        {
            var reply = await handle(request, answer.Token).ShowingAsync(Show, StatusAgain, time, answer.Token);
            if (request.Channel.Place == ChatPlace.Thread)
                await threads.SpeakAsync(request.Channel.Id, cancellationToken);
            await inbox.MarkAsync(SlackPlace.Platform, request.Key, Posting, cancellationToken);
            await posts.PostAsync(reply, request.Channel, thread, request.Key, answer.Token);
            showsStatus = false;
        }
        catch (OperationCanceledException) when (answer.IsStopped && !cancellationToken.IsCancellationRequested)
        {
            tell(new Notice(NoticeLevel.Detail, $"The answer to {request.Key} was stopped by who asked"));
        }
        finally
        {
            if (showsStatus)
                await ShowAsync(channel, thread, "", CancellationToken.None);
        }

        Task Show(CancellationToken token)
        {
            showsStatus = true;
            return ShowAsync(channel, thread, Status, token);
        }
    }

    private async Task ShowAsync(string channel, string? thread, string status, CancellationToken cancellationToken)
    {
        if (thread is null)
            return;
        try
        {
            await web.SetStatusAsync(channel, thread, status, [], cancellationToken);
        }
        catch (SlackException failure)
        {
            tell(new Notice(NoticeLevel.Detail, "It could not be shown that an answer is on its way") { Failure = failure });
        }
    }
}
