using NewsBot.Core.Chat;
using NewsBot.Slack.Rendering;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.Answers;

/// <summary>Offers questions where a conversation with the bot begins.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts</remarks>
internal sealed class PromptsAnswer(SlackWeb web, IReadOnlyList<ChatCommand> commands, Action<Notice> tell)
{
    private readonly IReadOnlyList<(string, string)> _prompts =
        [.. SuggestedPrompts.Of(commands).Select(prompt => (prompt!["title"]!.GetValue<string>(), prompt["message"]!.GetValue<string>()))];

    public async Task AnswerAsync(string channel, string? thread, CancellationToken cancellationToken)
    {
        try
        {
            await web.SetSuggestedPromptsAsync(channel, thread, _prompts, cancellationToken);
        }
        catch (SlackException failure) when (failure.IsRefused)
        {
            // An app without the agent view has no place for them.
            tell(new Notice(NoticeLevel.Detail, "No questions could be offered") { Failure = failure });
        }
    }
}
