using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Discord.Inbound;

/// <summary>A message that somebody posted (MESSAGE_CREATE).</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#message-object. Its content is empty without the intent MESSAGE_CONTENT, but for what mentions the bot and what is sent to it alone.</remarks>
internal sealed record InboundMessage(Snowflake Id, Snowflake Channel, DiscordUser Author)
{
    private const int Ordinary = 0;
    private const int Answer = 19;

    /// <summary>What kind of message it is: 0 an ordinary one, 19 a reply; all else is the platform's own.</summary>
    public int Type { get; private init; }

    public bool IsWebhook { get; private init; }

    /// <summary>As it came.</summary>
    public string Content { get; private init; } = "";

    /// <summary>The users whom it pings, the author of what it replies to among them where that ping is on. A role's members are not.</summary>
    public IReadOnlyList<DiscordUser> Mentions { get; private init; } = [];

    /// <summary>Null in a direct conversation.</summary>
    public Snowflake? Guild { get; private init; }

    /// <summary>The message that it replies to.</summary>
    public Snowflake? RepliedTo { get; private init; }

    /// <summary>Who wrote the message that it replies to, where Discord sent it along.</summary>
    public Snowflake? RepliedToAuthor { get; private init; }

    /// <summary>False for what is no message; never throws.</summary>
    public static bool TryParse(JsonElement data, [NotNullWhen(true)] out InboundMessage? message)
    {
        message = Received.Read(data, Read);
        return message is not null;
    }

    /// <summary>Whether a person wrote it: not the bot itself, no other bot, no webhook, not the platform.</summary>
    public bool IsFromPerson(Snowflake own) => Type is Ordinary or Answer && !IsWebhook && !Author.IsBot && Author.Id != own;

    public bool MentionsUser(Snowflake user) => Mentions.Any(mentioned => mentioned.Id == user);

    /// <summary>The text without mentions of the bot, everything else in it readable.</summary>
    public string TextFor(Snowflake own) => ReadableText.Of(Content, Mentions, own);

    /// <param name="own">The bot's own id.</param>
    /// <param name="place">What kind of place the channel is; a message does not tell a thread from a channel.</param>
    /// <param name="parent">The channel that a thread hangs in.</param>
    public ChatRequest ToRequest(Snowflake own, ChatPlace place, Snowflake? parent = null) => new(
        Id.ToString(),
        new ChatChannel(Interaction.Platform, Channel.ToString(), Guild is null ? ChatPlace.Direct : place) { Space = Guild?.ToString(), Parent = parent?.ToString() },
        Author.Id.ToString(),
        new ChatInput.Said(TextFor(own)));

    private static InboundMessage? Read(JsonElement data)
    {
        if (data.Id("id") is not { } id || data.Id("channel_id") is not { } channel || DiscordUser.Of(data.Get("author")) is not { } author || KindOf(data.Get("type")) is not { } type)
            return null;
        return new InboundMessage(id, channel, author)
        {
            Type = type,
            IsWebhook = data.Get("webhook_id").ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null),
            Content = data.Text("content") ?? "",
            Mentions = DiscordUser.MentionedIn(data),
            Guild = data.Id("guild_id"),
            RepliedTo = data.Get("message_reference").Id("message_id"),
            RepliedToAuthor = data.Get("referenced_message").Get("author").Id("id"),
        };
    }

    /// <summary>An ordinary message where none is told; null for what is no kind.</summary>
    private static int? KindOf(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => Ordinary,
        JsonValueKind.Number when type.TryGetInt32(out var kind) => kind,
        _ => null,
    };
}
