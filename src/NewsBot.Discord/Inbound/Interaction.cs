using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Discord.Inbound;

/// <summary>What kind of interaction it is.</summary>
internal enum InteractionType
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Form = 5,
}

/// <summary>A command, a button or menu, a completion or a form (INTERACTION_CREATE).</summary>
/// <param name="Token">Lets anybody answer for the bot for 15 minutes: it is never logged.</param>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object</remarks>
internal sealed record Interaction(Snowflake Id, string Token, InteractionType Type, ChatInput Input)
{
    /// <summary>As <see cref="ChatChannel.Platform"/> has it.</summary>
    public const string Platform = "discord";

    private const int Ephemeral = 1 << 6;

    public Snowflake Application { get; private init; }

    public Snowflake Channel { get; private init; }

    public ChatPlace Place { get; private init; }

    /// <summary>The channel that a thread hangs in.</summary>
    public Snowflake? Parent { get; private init; }

    /// <summary>Null in a direct conversation.</summary>
    public Snowflake? Guild { get; private init; }

    public Snowflake User { get; private init; }

    /// <summary>The user's language.</summary>
    public string? Locale { get; private init; }

    /// <summary>The message whose button, menu or form it is.</summary>
    public Snowflake? Message { get; private init; }

    /// <summary>Whether that message is seen by the user alone.</summary>
    public bool IsOnPrivate { get; private init; }

    /// <summary>0 a server, 1 the bot's direct conversation, 2 another private one; null where Discord does not say.</summary>
    public int? Context { get; private init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => $"{Type} {Id}";

    /// <summary>False for what is no interaction of a known kind; never throws.</summary>
    public static bool TryParse(JsonElement data, [NotNullWhen(true)] out Interaction? interaction)
    {
        interaction = Received.Read(data, Read);
        return interaction is not null;
    }

    /// <summary>Whether it completes what somebody is typing; told without reading the rest.</summary>
    public static bool IsCompletion(JsonElement data) => data.Number("type") == (int)InteractionType.Autocomplete;

    /// <param name="isPrivate">Whether the answer is for the asker alone; it is anyhow where what was pressed is.</param>
    public ChatRequest ToRequest(bool isPrivate)
    {
        var channel = new ChatChannel(Platform, Channel.ToString(), Place) { Space = Guild?.ToString(), Parent = Parent?.ToString() };
        var request = new ChatRequest(Id.ToString(), channel, User.ToString(), Input) { IsPrivate = isPrivate || IsOnPrivate };
        return Locale is { Length: > 0 } locale ? request with { Locale = locale } : request;
    }

    private static Interaction? Read(JsonElement data)
    {
        if (data.Id("id") is not { } id || data.Text("token") is not { Length: > 0 } token || data.Number("type") is not { } type
            || InteractionInput.Of((InteractionType)type, data.Get("data")) is not { } input
            || (data.Id("channel_id") ?? data.Get("channel").Id("id")) is not { } channel
            || (data.Get("member").Get("user").Id("id") ?? data.Get("user").Id("id")) is not { } user)
            return null;
        var message = data.Get("message");
        var place = PlaceOf(data);
        return new Interaction(id, token, (InteractionType)type, input)
        {
            Application = data.Id("application_id") ?? default,
            Channel = channel,
            Place = place,
            Parent = place == ChatPlace.Thread ? data.Get("channel").Id("parent_id") : null,
            Guild = data.Id("guild_id"),
            User = user,
            Locale = data.Text("locale"),
            Message = message.Id("id"),
            IsOnPrivate = (message.Number("flags") & Ephemeral) is > 0,
            Context = data.Number("context"),
        };
    }

    /// <summary>By the channel's type; where it is not told, what is said outside a server is direct.</summary>
    /// <remarks>https://docs.discord.com/developers/resources/channel#channel-object-channel-types</remarks>
    private static ChatPlace PlaceOf(JsonElement data) => data.Get("channel").Number("type") switch
    {
        10 or 11 or 12 => ChatPlace.Thread,
        1 or 3 => ChatPlace.Direct,
        null when data.Id("guild_id") is null => ChatPlace.Direct,
        _ => ChatPlace.Channel,
    };
}
