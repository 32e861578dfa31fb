using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>Block Kit's pieces, as far as the bot uses them.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks</remarks>
internal static class Kit
{
    /// <param name="mrkdwn">Escaped, not empty.</param>
    public static JsonObject Section(string mrkdwn) => new() { ["type"] = "section", ["text"] = Mrkdwn(mrkdwn) };

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, BlockLimits.Header) };

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    /// <summary>Small print: each text stands on a line where the window is narrow.</summary>
    public static JsonObject Context(IEnumerable<string> mrkdwn) => new() { ["type"] = "context", ["elements"] = new JsonArray([.. mrkdwn.Select(Mrkdwn)]) };

    public static JsonObject Actions(IEnumerable<JsonNode> elements) => new() { ["type"] = "actions", ["elements"] = new JsonArray([.. elements]) };

    /// <summary>Words to the letter: a text element of rich text holds no markup, so that nothing of them has to be escaped or broken.</summary>
    /// <remarks>https://docs.slack.dev/reference/block-kit/blocks/rich-text-block</remarks>
    public static JsonObject Quote(IEnumerable<WordRun> runs) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_quote", ["elements"] = new JsonArray([.. runs.SelectMany(Texts)]) }),
    };

    /// <summary>Where nothing is markup, and not even ":smile:" is more than it says.</summary>
    public static JsonObject Plain(string text, int longest) =>
        new() { ["type"] = "plain_text", ["text"] = CutText.Unmarked.Line(text, longest) is { Length: > 0 } line ? line : "…", ["emoji"] = false };

    public static JsonNode Button(ReplyAction action)
    {
        var button = new JsonObject { ["type"] = "button", ["action_id"] = action.Key.ToString(), ["text"] = Plain(action.Label, BlockLimits.ButtonText) };
        if (action.Key.Verb is ActionVerb.Share or ActionVerb.StopWatch)
            button["style"] = action.Key.Verb == ActionVerb.Share ? "primary" : "danger";
        return button;
    }

    /// <param name="options">Not empty.</param>
    public static JsonObject Select(string actionId, string? placeholder, IEnumerable<JsonNode> options)
    {
        var select = new JsonObject { ["type"] = "static_select", ["action_id"] = actionId, ["options"] = new JsonArray([.. options]) };
        if (placeholder is not null)
            select["placeholder"] = Plain(placeholder, BlockLimits.Placeholder);
        return select;
    }

    /// <summary>Each value once; what has no value that fits cannot come back and is left out.</summary>
    public static IEnumerable<JsonNode> Options(IEnumerable<ReplyChoice> choices) => choices
        .Where(choice => choice.Value.Length is > 0 and <= BlockLimits.Option)
        .DistinctBy(choice => choice.Value)
        .Take(BlockLimits.Options)
        .Select(Option);

    private static JsonObject Option(ReplyChoice choice)
    {
        var option = new JsonObject { ["text"] = Plain(choice.Label, BlockLimits.Option), ["value"] = choice.Value };
        if (choice.Description is { } description && CutText.Unmarked.Line(description, 1).Length > 0)
            option["description"] = Plain(description, BlockLimits.Option);
        return option;
    }

    // Slack must not look for links, channels and names in it of its own accord: that is what verbatim says.
    private static JsonNode Mrkdwn(string text) => new JsonObject { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = true };

    /// <summary>No text begins a mention: not even who takes rich text for mrkdwn reads one.</summary>
    private static IEnumerable<JsonNode> Texts(WordRun run)
    {
        for (var start = 0; start < run.Text.Length;)
        {
            var end = run.Text.IndexOf('<', start) is >= 0 and var mark ? mark + 1 : run.Text.Length;
            var text = new JsonObject { ["type"] = "text", ["text"] = run.Text[start..end] };
            if (run.StandsOut)
                text["style"] = new JsonObject { ["bold"] = true };
            yield return text;
            start = end;
        }
    }
}
