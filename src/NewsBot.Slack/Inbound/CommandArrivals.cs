using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Slack.Inbound;

/// <summary>The slash command: its first word is a command of the table, or all of it is a question.</summary>
/// <remarks>https://docs.slack.dev/interactivity/implementing-slash-commands</remarks>
internal sealed class CommandArrivals(IReadOnlyList<ChatCommand> commands)
{
    public Arrival Read(JsonElement payload)
    {
        if (payload.Text("channel_id") is not { Length: > 0 } channel || payload.Text("user_id") is not { Length: > 0 } user || payload.Text("trigger_id") is not { Length: > 0 } trigger)
            return new Arrival.Ignored("malformed");
        var team = SlackPlace.TeamOf(payload);
        var key = $"trigger:{trigger}";
        return new Arrival.Asked(new ChatRequest(key, SlackPlace.Of(channel, null, team), user, Input(ReadableText.Of(payload.Text("text") ?? ""))), [key])
        {
            Team = team,
            ResponseUrl = payload.Text("response_url"),
            Trigger = trigger,
        };
    }

    private ChatInput Input(string text)
    {
        var words = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length > 0 && commands.FirstOrDefault(command => command.Name.Equals(words[0], StringComparison.OrdinalIgnoreCase)) is { } command
            ? new ChatInput.Called(command.Name, command.OptionsIn(words.Length > 1 ? words[1] : ""))
            : new ChatInput.Said(text);
    }
}
