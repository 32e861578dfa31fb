using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Discord.Inbound;

/// <summary>What an interaction asks of the bot, read from its data.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data</remarks>
internal static class InteractionInput
{
    private const int Slash = 1;
    private const int OnMessage = 3;

    /// <summary>Null for what the bot has not registered or does not know.</summary>
    public static ChatInput? Of(InteractionType type, JsonElement data) => type switch
    {
        InteractionType.Command when data.Number("type") is null or Slash => Called(data),
        InteractionType.Command when data.Number("type") == OnMessage => LookedUp(data),
        InteractionType.Component when data.Text("custom_id") is { } key => new ChatInput.Pressed(key, FirstValue(data)),
        InteractionType.Autocomplete => Typed(data),
        InteractionType.Form when data.Text("custom_id") is { } key => new ChatInput.Submitted(key, Fields(data)),
        _ => null,
    };

    private static ChatInput.Called? Called(JsonElement data)
    {
        if (data.Text("name") is not { Length: > 0 } name)
            return null;
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in data.Items("options"))
        {
            if (option.Text("name") is { } key && option.Get("value").AsValue() is { } value)
                options[key] = value;
        }
        return new ChatInput.Called(name, options);
    }

    /// <summary>The message's words; of one that has none, such as the bot's of a feed, those of its embeds.</summary>
    private static ChatInput.LookedUp? LookedUp(JsonElement data)
    {
        if (data.Id("target_id") is not { } target || data.Get("resolved").Get("messages").Get(target.ToString()) is not { ValueKind: JsonValueKind.Object } message)
            return null;
        var text = message.Text("content") is { Length: > 0 } content
            ? content
            : string.Join('\n', message.Items("embeds").Select(embed => embed.Text("description")).Where(description => !string.IsNullOrEmpty(description)));
        return new ChatInput.LookedUp(ReadableText.Of(text, DiscordUser.MentionedIn(message)));
    }

    private static ChatInput.Typed? Typed(JsonElement data)
    {
        var option = data.Items("options").FirstOrDefault(option => option.IsTrue("focused"));
        return data.Text("name") is { Length: > 0 } command && option.Text("name") is { } name ? new ChatInput.Typed(command, name, option.Get("value").AsValue() ?? "") : null;
    }

    /// <summary>A field stands in a label, or in a row as forms had it before there were labels. One left empty is not there.</summary>
    private static Dictionary<string, string> Fields(JsonElement data)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in data.Items("components").SelectMany(holder => holder.Items("components").Prepend(holder.Get("component"))))
        {
            if (field.Text("custom_id") is { } name && (field.Text("value") ?? FirstValue(field)) is { Length: > 0 } value)
                fields[name] = value;
        }
        return fields;
    }

    private static string? FirstValue(JsonElement holder) => holder.Items("values").Select(value => value.AsText()).FirstOrDefault();
}
