using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>The menu and the buttons of a reply.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference</remarks>
internal static class ComponentRows
{
    private const int Primary = 1;
    private const int Secondary = 2;
    private const int Danger = 4;

    /// <param name="next">How many lines have been shown: where there are more, a button leads on.</param>
    public static JsonArray Of(Reply reply, int next)
    {
        var rows = new JsonArray();
        var keys = new HashSet<ActionKey>();
        if (reply.Menu is { } menu && Options(menu.Choices) is { Count: > 0 } options && keys.Add(menu.Key))
            rows.Add((JsonNode)Row([Select(menu, options)]));
        var more = reply.More(next);
        var room = (ComponentLimits.Rows - rows.Count) * ComponentLimits.Buttons - (more is null ? 0 : 1);
        IEnumerable<ReplyAction> actions = reply.Actions.Where(action => action.Key != more?.Key && keys.Add(action.Key)).Take(room);
        foreach (var buttons in actions.Concat(more is null ? [] : [more]).Chunk(ComponentLimits.Buttons))
            rows.Add((JsonNode)Row(buttons.Select(Button)));
        if (reply.Key is { } key && rows.Count > 0)
            rows[0]!["id"] = ReplyMark.Of(key);
        return rows;
    }

    /// <summary>At most 25, each value once; what has no value that fits cannot come back and is left out.</summary>
    public static JsonArray Options(IEnumerable<ReplyChoice> choices) => new([.. choices
        .Where(choice => choice.Value.Length is > 0 and <= ComponentLimits.OptionText)
        .DistinctBy(choice => choice.Value)
        .Take(ComponentLimits.Options)
        .Select(Option)]);

    private static JsonObject Select(ReplyMenu menu, JsonArray options)
    {
        var more = menu.Choices.Count > options.Count ? string.Create(CultureInfo.InvariantCulture, $" ({options.Count} of {menu.Choices.Count})") : "";
        return new JsonObject
        {
            ["type"] = ComponentType.StringSelect,
            ["custom_id"] = menu.Key.ToString(),
            ["placeholder"] = Cut.Plain(menu.Prompt, ComponentLimits.Placeholder - more.Length) + more,
            ["options"] = options,
        };
    }

    private static JsonNode Option(ReplyChoice choice)
    {
        var label = Cut.Plain(choice.Label, ComponentLimits.OptionText);
        var option = new JsonObject { ["label"] = label.Length > 0 ? label : Cut.Plain(choice.Value, ComponentLimits.OptionText), ["value"] = choice.Value };
        if (Cut.Plain(choice.Description ?? "", ComponentLimits.OptionText) is { Length: > 0 } description)
            option["description"] = description;
        return option;
    }

    private static JsonNode Button(ReplyAction action)
    {
        var label = Cut.Plain(action.Label, ComponentLimits.Label);
        return new JsonObject
        {
            ["type"] = ComponentType.Button,
            ["style"] = action.Key.Verb switch
            {
                ActionVerb.More or ActionVerb.Share => Primary,
                ActionVerb.StopWatch => Danger,
                _ => Secondary,
            },
            ["label"] = label.Length > 0 ? label : action.Key.Verb.ToString(),
            ["custom_id"] = action.Key.ToString(),
        };
    }

    private static JsonObject Row(IEnumerable<JsonNode> components) => new JsonObject { ["type"] = ComponentType.ActionRow, ["components"] = new JsonArray([.. components]) };
}
