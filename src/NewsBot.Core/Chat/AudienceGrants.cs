using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Which audiences channels and people were granted. Whoever is unknown was granted none, and sees what everyone sees.</summary>
/// <param name="channels">Audiences by platform and channel (or thread), as <see cref="ChatChannel.Platform"/> and <see cref="ChatChannel.Id"/> have them.</param>
/// <param name="people">Audiences by platform and the platform's own id of a person.</param>
public sealed class AudienceGrants(IReadOnlyDictionary<(string Platform, string Id), IReadOnlyList<string>> channels, IReadOnlyDictionary<(string Platform, string Id), IReadOnlyList<string>> people)
{
    private static readonly Dictionary<(string, string), IReadOnlyList<string>> Nobody = [];

    /// <summary>Nobody was granted anything.</summary>
    public static AudienceGrants None { get; } = new(Nobody, Nobody);

    /// <summary>What may be seen where the answer to a request goes: what all members of the channel may see; where it goes to the asker alone, what the asker may see too.</summary>
    public Viewpoint Of(ChatRequest request, DateTimeOffset now) => Of(request.Channel, request.Asker, request.IsPrivate, now);

    /// <summary>What may be seen in a channel, without anybody having asked; in a direct conversation, by whom it is with.</summary>
    /// <param name="person">Whose direct conversation it is; counts for nothing elsewhere.</param>
    public Viewpoint Of(ChatChannel channel, string person, DateTimeOffset now) => Of(channel, person, isPrivate: false, now);

    private Viewpoint Of(ChatChannel channel, string person, bool isPrivate, DateTimeOffset now)
    {
        var isAlone = isPrivate || channel.Place == ChatPlace.Direct;
        IEnumerable<string> granted = [.. OfChannel(channel), .. isAlone ? Of(people, channel.Platform, person) : []];
        return new Viewpoint(now, [.. granted.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Who reads a thread reads the channel that it hangs in.</summary>
    private IEnumerable<string> OfChannel(ChatChannel channel) => channel.Place == ChatPlace.Direct ? []
        : Of(channels, channel.Platform, channel.Id).Concat(channel.Parent is { } parent ? Of(channels, channel.Platform, parent) : []);

    private static IReadOnlyList<string> Of(IReadOnlyDictionary<(string Platform, string Id), IReadOnlyList<string>> granted, string platform, string id) =>
        granted.TryGetValue((platform, id), out var audiences) ? audiences : [];
}
