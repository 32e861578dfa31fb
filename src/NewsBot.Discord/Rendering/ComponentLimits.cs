using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rendering;

/// <summary>What the rows of buttons and menus under a message may hold.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference</remarks>
internal static class ComponentLimits
{
    public const int Rows = 5;
    public const int Buttons = 5;
    public const int Label = 80;
    public const int LinkUrl = 512;
    public const int Options = 25;
    public const int OptionText = 100;
    public const int Placeholder = 150;
    public const int CustomId = 100;

    public static void Check(JsonObject message)
    {
        var rows = Limit.Items(message, "components", "").ToList();
        Limit.Range(rows.Count, 0, Rows, "components", "rows");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, path) in rows)
        {
            var held = Limit.Items(row, "components", path).ToList();
            var hasMenu = held.Any(component => component.Item["type"]?.GetValue<int>() == ComponentType.StringSelect);
            Limit.Range(held.Count, 1, hasMenu ? 1 : Buttons, path, "components");
            foreach (var (component, at) in held)
                CheckComponent(component, at, ids);
        }
    }

    /// <summary>A menu, wherever it stands.</summary>
    public static void CheckMenu(JsonObject menu, string path)
    {
        Limit.Text(menu, "placeholder", path, 0, Placeholder);
        var options = Limit.Items(menu, "options", path).ToList();
        Limit.Range(options.Count, 1, Options, $"{path}.options", "options");
        foreach (var (option, at) in options)
        {
            Limit.Text(option, "label", at, 1, OptionText);
            Limit.Text(option, "value", at, 1, OptionText);
            Limit.Text(option, "description", at, 0, OptionText);
        }
        if (options.DistinctBy(option => option.Item["value"]!.GetValue<string>()).Count() < options.Count)
            throw new InvalidOperationException($"{path}.options holds a value twice");
    }

    public static void CheckId(JsonObject component, string path, HashSet<string> taken)
    {
        Limit.Text(component, "custom_id", path, 1, CustomId);
        if (!taken.Add(component["custom_id"]!.GetValue<string>()))
            throw new InvalidOperationException($"{path}.custom_id stands in the message twice");
    }

    private static void CheckComponent(JsonObject component, string path, HashSet<string> ids)
    {
        var isMenu = component["type"]?.GetValue<int>() == ComponentType.StringSelect;
        if (isMenu)
            CheckMenu(component, path);
        else
            Limit.Text(component, "label", path, 1, Label);
        if (component["url"] is null)
            CheckId(component, path, ids);
        else if (component["custom_id"] is not null)
            throw new InvalidOperationException($"{path} has an address and a custom_id; Discord takes one of them");
        else
            Limit.Text(component, "url", path, 1, LinkUrl);
    }
}
