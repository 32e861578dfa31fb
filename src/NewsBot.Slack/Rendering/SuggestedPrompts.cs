using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>Questions that Slack offers where a conversation with the bot begins.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts</remarks>
internal static class SuggestedPrompts
{
    /// <summary>The most that Slack shows.</summary>
    private const int Most = 4;

    /// <param name="commands">Of each its example is offered as it is typed: those that look something up first.</param>
    public static JsonArray Of(IReadOnlyList<ChatCommand> commands) => new([.. commands
        .OrderByDescending(command => command.IsLookUp)
        .Take(Most)
        .Select(command => new JsonObject { ["title"] = CutText.Unmarked.Line(command.Description, BlockLimits.Option), ["message"] = command.Example })]);
}
