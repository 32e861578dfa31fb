using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;

namespace NewsBot.Slack.Rendering;

/// <summary>A form as a modal. A field's name is the block's and the element's id: under it an answer comes back and an error is shown.</summary>
/// <remarks>https://docs.slack.dev/surfaces/modals</remarks>
internal static class FormView
{
    /// <summary>The callback_id of a form that is still being made, and of a question that can be asked from anywhere.</summary>
    public const string LoadingId = "loading";
    public const string AskId = "ask";
    public const string AskField = "question";

    // From here on a field is a paragraph, below it a line.
    private const int Paragraph = 150;

    // The most that a text input can be made to take.
    private const int LongestText = 3000;
    private const int LongestQuestion = 500;

    /// <exception cref="InvalidOperationException">The form has no fields, or a name that cannot come back.</exception>
    public static JsonObject Of(ReplyForm form, FormOrigin from)
    {
        var view = Modal(form.Key.ToString(), form.Title, "Send", [.. form.Fields.Select(Field)]);
        view["private_metadata"] = from.ToString();
        return ViewLimits.Checked(view);
    }

    /// <summary>What opens at once, before the form is there: only for three seconds can anything open at all.</summary>
    public static JsonObject Loading(string title) => Modal(LoadingId, title, null, [Kit.Section("One moment …")]);

    /// <summary>The question behind the shortcut that works everywhere, or a source to pick while its name is typed.</summary>
    public static JsonObject Ask() => Modal(AskId, "Ask the archive", "Ask", [Field(new FormField(AskField, "Your question", [])
    {
        Longest = LongestQuestion,
        Hint = "In any words: who said 82%? What did the mayor say about the bridge?",
    }), new JsonObject
    {
        ["type"] = "input",
        ["block_id"] = "picked",
        ["label"] = Kit.Plain("Or a source", BlockLimits.InputText),
        ["optional"] = true,
        ["element"] = new JsonObject
        {
            ["type"] = "external_select",
            ["action_id"] = new CompletedOption("source", "name").ToString(),
            ["min_query_length"] = 1,
            ["placeholder"] = Kit.Plain("Begin to type a name", BlockLimits.Placeholder),
        },
    }]);

    /// <summary>A reply where there is no conversation to post it in.</summary>
    public static JsonObject Answered(string title, JsonArray blocks) => Modal(LoadingId, title, null, blocks);

    private static JsonObject Modal(string callbackId, string title, string? submit, JsonArray blocks)
    {
        var view = new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = callbackId,
            ["title"] = Kit.Plain(title, ViewLimits.Title),
            ["blocks"] = ReplyBlocks.Numbered(blocks),
            ["close"] = Kit.Plain(submit is null ? "Close" : "Cancel", ViewLimits.Title),
        };
        if (submit is not null)
            view["submit"] = Kit.Plain(submit, ViewLimits.Title);
        return ViewLimits.Checked(view);
    }

    private static JsonNode Field(FormField field)
    {
        var input = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = field.Name,
            ["label"] = Kit.Plain(field.Label, BlockLimits.InputText),
            ["optional"] = !field.IsRequired,
            ["element"] = field.Choices.Count > 0 ? Kit.Select(field.Name, null, Kit.Options(field.Choices)) : Input(field),
        };
        if (field.Hint is { } hint)
            input["hint"] = Kit.Plain(hint, BlockLimits.InputText);
        return input;
    }

    private static JsonObject Input(FormField field) => new()
    {
        ["type"] = "plain_text_input",
        ["action_id"] = field.Name,
        ["multiline"] = field.Longest > Paragraph,
        ["max_length"] = Math.Clamp(field.Longest, 1, LongestText),
    };
}
