using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Answers;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.SocketMode;
using NewsBot.Sockets;

namespace NewsBot.Slack.Events;

/// <summary>Takes in what Slack sends: what is for the bot is kept before it is acknowledged, and answered beside that; what is not is acknowledged and left.</summary>
/// <param name="answering">Calls off the answers that it begins.</param>
internal sealed class EnvelopeIntake(
    Arrivals arrivals, OpenQuestions questions, OwnThreads threads, AckAnswers acks, TypedAnswer typed, RunningAnswers running, ConnectionMeter meter, Action<Notice> tell, TimeProvider time, CancellationToken answering)
{
    /// <summary>How long an acknowledgement waits for the answer that it can carry: less than an acknowledgement waits at all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <returns>The answer for the acknowledgement, where there is one.</returns>
    public async Task<JsonObject?> AcceptAsync(SlackEnvelope envelope, CancellationToken cancellationToken)
    {
        var arrival = arrivals.Read(envelope.Type, envelope.Payload);
        switch (arrival)
        {
            case Arrival.Ignored { Why: "malformed" or "envelope" or "event" or "interaction" or "completion" }:
                meter.Ignored();
                return null;
            case Arrival.RateLimited:
                meter.RateLimited();
                tell(new Notice(NoticeLevel.Warning, "Slack holds events back: too many came from this workspace."));
                return null;
            case Arrival.AnswerStopped stopped:
                running.Stop(stopped.Channel, stopped.Thread);
                return null;
            case Arrival.Asked { AnswersInAck: true } asked:
                return await typed.AnswerAsync(asked.Request, cancellationToken);
            case Arrival.Asked { IsAddressed: false } asked when !IsForBot(asked, envelope):
                return null;
            // A post comes as two events; what names it is the same in both, and each of its events names no other post.
            case { Keys: [var key, ..] }:
                return await TakeAsync(key, arrival, envelope, cancellationToken);
            default:
                return null;
        }
    }

    /// <summary>In a thread where the bot has spoken, what mentions nobody is for it.</summary>
    private bool IsForBot(Arrival.Asked asked, SlackEnvelope envelope) =>
        threads.Has(asked.Request.Channel.Id) && envelope.Payload.Get("event").Text("text")?.Contains("<@", StringComparison.Ordinal) != true;

    private async Task<JsonObject?> TakeAsync(string key, Arrival arrival, SlackEnvelope envelope, CancellationToken cancellationToken)
    {
        var waits = envelope.AcceptsPayload && FormAnswer.IsSubmission(arrival) && acks.Expect(key);
        if (!await questions.TakeAsync(key, new KeptPayload(envelope.Type, envelope.Payload).ToString(), envelope.Received, answering))
        {
            if (waits)
                acks.Forget(key);
            return null;
        }
        return waits ? await acks.WaitAsync(key, Patience - time.GetElapsedTime(envelope.Received), cancellationToken) ?? FormAnswer.OneMoment : null;
    }
}
