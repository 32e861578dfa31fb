using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>The menu and the buttons of a reply. An element's action_id is the action's key; nothing else travels in it.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks/actions-block</remarks>
internal static class ActionBlock
{
    // Choices and buttons take room from the claims: beyond so many characters of JSON they are left out, the last first.
    private const int LongestMenu = 4000;
    private const int LongestButtons = 1500;

    /// <summary>The block as it is before the page is known.</summary>
    /// <param name="next">How many lines have been shown: where there are more, a button leads on.</param>
    /// <returns>Null where there is nothing to press.</returns>
    public static JsonObject? Of(Reply reply, int next)
    {
        var elements = new List<JsonNode>();
        var keys = new HashSet<ActionKey>();
        if (reply.Menu is { } menu && Select(menu) is { } select && keys.Add(menu.Key))
            elements.Add(select);
        var more = reply.More(next);
        var room = BlockLimits.ActionElements - elements.Count - (more is null ? 0 : 1);
        elements.AddRange(Fitting(reply.Actions.Where(action => action.Key != more?.Key && keys.Add(action.Key)).Take(room).Select(Kit.Button), LongestButtons));
        if (more is not null)
            elements.Add(Kit.Button(more));
        return elements.Count > 0 ? Kit.Actions(elements) : null;
    }

    private static JsonObject? Select(ReplyMenu menu)
    {
        var options = Fitting(Kit.Options(menu.Choices), LongestMenu).ToList();
        var more = menu.Choices.Count > options.Count ? string.Create(CultureInfo.InvariantCulture, $" ({options.Count} of {menu.Choices.Count})") : "";
        return options.Count > 0 ? Kit.Select(menu.Key.ToString(), CutText.Unmarked.Line(menu.Prompt, BlockLimits.Placeholder - more.Length) + more, options) : null;
    }

    private static IEnumerable<JsonNode> Fitting(IEnumerable<JsonNode> elements, int longest) =>
        elements.TakeWhile(element => (longest -= BlockLimits.Length(element)) >= 0);
}
