using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Slack.Inbound;

/// <summary>Slack's channels and threads as places of conversation.</summary>
/// <remarks>A thread has no id of its own: it is named by its channel and the <c>ts</c> of its first message.</remarks>
internal static class SlackPlace
{
    /// <summary>As <see cref="ChatChannel.Platform"/> has it.</summary>
    public const string Platform = "slack";

    private const char Between = '/';

    /// <param name="thread">The <c>ts</c> of the thread's first message; null for the channel itself. A direct conversation is one, whatever threads it has.</param>
    public static ChatChannel Of(string channel, string? thread, string? team) => IsDirect(channel)
        ? new ChatChannel(Platform, channel, ChatPlace.Direct)
        : thread is null
            ? new ChatChannel(Platform, channel, ChatPlace.Channel) { Space = team }
            : new ChatChannel(Platform, $"{channel}{Between}{thread}", ChatPlace.Thread) { Space = team, Parent = channel };

    /// <summary>What the Web API takes as <c>channel</c> and <c>thread_ts</c>.</summary>
    public static (string Channel, string? Thread) Address(ChatChannel channel) =>
        channel.Id.Split(Between, 2) is [var id, var thread] ? (id, thread) : (channel.Id, null);

    /// <summary>By its first letter: D… is a direct conversation, U… and W… are people, to whom a message opens one.</summary>
    public static bool IsDirect(string channel) => channel is ['D' or 'U' or 'W', ..];

    /// <summary>The workspace that an event is for: the one that let the bot in, which is not always the one in which somebody wrote (Slack Connect).</summary>
    public static string? TeamOf(JsonElement payload)
    {
        var authorized = payload.Items("authorizations").FirstOrDefault();
        return authorized.Text("team_id") ?? authorized.Text("enterprise_id") ?? payload.Text("team_id") ?? payload.Get("team").Text("id")
            ?? payload.Get("user").Text("team_id") ?? payload.Text("enterprise_id") ?? payload.Get("enterprise").Text("id");
    }
}
