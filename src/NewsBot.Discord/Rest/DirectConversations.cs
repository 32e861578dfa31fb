using System.Collections.Concurrent;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rest;

/// <summary>Direct conversations by whom they are with, each opened when something is first posted to it.</summary>
internal sealed class DirectConversations(DiscordRest rest)
{
    private readonly ConcurrentDictionary<Snowflake, Snowflake> _open = new();

    /// <summary>Posts to a channel, or to whom it names.</summary>
    /// <returns>Where it was posted, and as which message.</returns>
    /// <exception cref="PlaceClosedException">The user takes no direct messages from the bot.</exception>
    public Task<(ChatChannel Place, Snowflake Message)> PostAsync(ChatChannel channel, Func<Snowflake, Task<Snowflake>> post, CancellationToken cancellationToken) => ToldApartAsync(async () =>
    {
        var place = await PlaceOfAsync(channel, cancellationToken);
        return (place, await post(IdOf(place.Id)));
    });

    /// <summary>The channel; for a person the conversation with them.</summary>
    public async Task<ChatChannel> PlaceOfAsync(ChatChannel channel, CancellationToken cancellationToken) =>
        channel.Person is { } person ? channel with { Id = (await OpenAsync(IdOf(person), cancellationToken)).ToString() } : channel;

    private async Task<Snowflake> OpenAsync(Snowflake user, CancellationToken cancellationToken) =>
        _open.TryGetValue(user, out var there) ? there : _open[user] = await ToldApartAsync(() => rest.OpenDirectAsync(user, cancellationToken));

    /// <summary>Tells a conversation that is closed apart from every other failure.</summary>
    private static async Task<T> ToldApartAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (DiscordException refused) when (refused.Error == DiscordError.CannotMessageUser)
        {
            throw new PlaceClosedException("Discord lets the bot send no direct messages here (the person's privacy settings, or no server in common).");
        }
    }

    private static Snowflake IdOf(string text) => Snowflake.TryParse(text, out var id) ? id : throw new ArgumentException($"“{text}” is no channel of Discord's", nameof(text));
}
