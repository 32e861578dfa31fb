using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>Replies as Discord shows them. Whatever the reply holds, what comes out is within Discord's limits and pings nobody.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#create-message</remarks>
internal static class DiscordRenderer
{
    // A message without anything is refused; a lead can be empty once what cannot be seen is taken out of it.
    public const string NothingToSay = "…";

    /// <summary>One message: the lead as content, which is what a notification shows; the claims as embeds. Ready to create a message, to edit one or to answer an interaction.</summary>
    public static JsonObject Message(Reply reply)
    {
        var page = EmbedPage.Of(reply);
        var lead = Cut.EscapedLines(reply.Lead, MessageLimits.Content);
        return MessageLimits.Checked(new JsonObject
        {
            ["content"] = string.IsNullOrWhiteSpace(lead) && page.Embeds.Count == 0 ? NothingToSay : lead,
            ["embeds"] = page.Embeds,
            ["components"] = ComponentRows.Of(reply, page.Next),
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray(), ["replied_user"] = false },
        });
    }

    /// <summary>The data of a callback that opens a form (type 9).</summary>
    /// <exception cref="InvalidOperationException">The form has no fields, more than five, or a name that cannot come back.</exception>
    public static JsonObject Modal(ReplyForm form) => ModalLimits.Checked(new JsonObject
    {
        ["custom_id"] = form.Key.ToString(),
        ["title"] = Cut.Plain(form.Title, ModalLimits.Title),
        ["components"] = new JsonArray([.. form.Fields.Select(ModalField.Of)]),
    });

    /// <summary>The choices of a callback that completes an option (type 8). A value that does not fit is left out, for cut it would be another.</summary>
    public static JsonArray Choices(IReadOnlyList<Suggestion> suggestions) => CommandLimits.CheckedChoices(new JsonArray([.. suggestions
        .Where(suggestion => suggestion.Value.Length is > 0 and <= CommandLimits.ChoiceText)
        .Take(CommandLimits.Choices)
        .Select(Choice)]));

    private static JsonNode Choice(Suggestion suggestion)
    {
        var label = Cut.Plain(suggestion.Label, CommandLimits.ChoiceText);
        return new JsonObject { ["name"] = label.Length > 0 ? label : Cut.Plain(suggestion.Value, CommandLimits.ChoiceText), ["value"] = suggestion.Value };
    }
}
