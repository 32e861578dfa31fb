using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Rendering;
using NewsBot.Sockets;

namespace NewsBot.Slack.Answers;

/// <summary>Completes what somebody is typing; the answer travels in the acknowledgement.</summary>
/// <remarks>https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload</remarks>
internal sealed class TypedAnswer(ChatHandler handle, Action<Notice> tell, TimeProvider time)
{
    /// <summary>Less than an acknowledgement waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly Completions _completions = new(handle, Patience, time)
    {
        OnFailure = failure => tell(new Notice(NoticeLevel.Detail, "Nothing could be completed") { Failure = failure }),
    };

    public async Task<JsonObject?> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        JsonObject? answer = null;
        try
        {
            await _completions.CompleteAsync(
                request,
                (suggestions, _) =>
                {
                    answer = SlackRenderer.Options(suggestions);
                    return Task.CompletedTask;
                },
                cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The next keystroke has come; this one completes nothing.
            answer = SlackRenderer.Options([]);
        }
        return answer;
    }
}
