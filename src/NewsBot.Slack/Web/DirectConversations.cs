using System.Collections.Concurrent;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Web;

/// <summary>Direct conversations by whom they are with, each opened when something is first posted to it.</summary>
internal sealed class DirectConversations(SlackWeb web)
{
    /// <summary>How Slack says that somebody takes no messages (https://docs.slack.dev/reference/methods/conversations.open#errors).</summary>
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "cannot_dm_bot", "cannot_dm_user", "cannot_dm", "messages_tab_disabled", "user_disabled", "user_not_found", "user_not_visible", "users_not_found",
    };

    private readonly ConcurrentDictionary<string, string> _open = new(StringComparer.Ordinal);

    /// <summary>The channel; for a person the conversation with them.</summary>
    /// <exception cref="PlaceClosedException">The user takes no messages from the bot.</exception>
    public async Task<ChatChannel> PlaceOfAsync(ChatChannel channel, CancellationToken cancellationToken) =>
        channel.Person is { } person ? channel with { Id = await OpenAsync(person, cancellationToken) } : channel;

    private async Task<string> OpenAsync(string user, CancellationToken cancellationToken) =>
        _open.TryGetValue(user, out var there) ? there : _open[user] = await OpenAnewAsync(user, cancellationToken);

    private async Task<string> OpenAnewAsync(string user, CancellationToken cancellationToken)
    {
        var opened = "";
        await ToldApartAsync(async () => opened = await web.OpenConversationAsync(user, cancellationToken));
        return opened;
    }

    /// <summary>Tells a conversation that is closed apart from every other failure.</summary>
    /// <exception cref="PlaceClosedException">The user takes no messages from the bot.</exception>
    public static async Task ToldApartAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (SlackException refused) when (refused.Code is { } code && Closed.Contains(code))
        {
            throw new PlaceClosedException($"Slack lets the bot send no direct messages here ({refused.Code}).");
        }
    }
}
