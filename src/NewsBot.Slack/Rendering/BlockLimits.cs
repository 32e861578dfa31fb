using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Slack.Rendering;

/// <summary>What Slack's blocks and what stands in them may hold.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks, https://docs.slack.dev/reference/block-kit/block-elements and https://docs.slack.dev/reference/block-kit/composition-objects</remarks>
internal static class BlockLimits
{
    public const int SectionText = 3000;
    public const int Header = 150;
    public const int Id = 255;
    public const int ButtonText = 75;
    public const int Options = 100;
    public const int Option = 75;
    public const int Placeholder = 150;
    public const int ActionElements = 25;
    public const int InputText = 2000;

    /// <summary>Of all markdown blocks of a message together.</summary>
    public const int MarkdownText = 12_000;

    /// <summary>What a node of a kind may hold under a name: characters of a text, items of a list, and with "[]" the same of each item.</summary>
    private static readonly ILookup<string, (string Name, int Most)> Most = new (string Kind, string Name, int Most)[]
    {
        ("section", "text", SectionText), ("section", "fields", 10), ("section", "fields[]", 2000),
        ("header", "text", Header),
        ("image", "image_url", 3000), ("image", "alt_text", 2000), ("image", "title", 2000),
        ("input", "label", InputText), ("input", "hint", InputText),
        ("actions", "elements", ActionElements), ("context", "elements", 10), ("context_actions", "elements", 5),
        ("button", "text", ButtonText), ("button", "value", 2000), ("button", "url", 3000),
        ("static_select", "options", Options), ("multi_static_select", "options", Options), ("overflow", "options", 5), ("radio_buttons", "options", 10), ("checkboxes", "options", 10),
        ("options", "text", Option), ("options", "value", Option), ("options", "description", Option),
        ("option_groups", "label", 75), ("option_groups", "options", Options),
        ("confirm", "title", 100), ("confirm", "text", 300), ("confirm", "confirm", 30), ("confirm", "deny", 30),
        ("table", "rows", 100), ("table", "rows[]", 20),
        ("", "placeholder", Placeholder), ("", "block_id", Id), ("", "action_id", Id), ("", "callback_id", Id),
    }.ToLookup(limit => limit.Kind, limit => (limit.Name, limit.Most));

    /// <exception cref="InvalidOperationException">Something is over a limit, empty where it may not be, or named twice; the message holds its path and no text.</exception>
    public static void Check(JsonArray blocks, int most)
    {
        Limit.Range(blocks.Count, 1, most, "blocks", "blocks");
        Limit.Range(blocks.Where(block => block!["type"]?.GetValue<string>() == "markdown").Sum(block => Size(block!["text"])), 0, MarkdownText, "blocks", "characters of markdown");
        CheckIds(blocks, "block_id", "blocks");
        foreach (var (block, path) in Limit.Items(blocks, "blocks"))
        {
            var elements = block["elements"] as JsonArray ?? (block["element"] is { } only ? [only.DeepClone()] : block["accessory"] is { } accessory ? [accessory.DeepClone()] : []);
            CheckIds(elements, "action_id", path);
            Check(block, "", path);
        }
    }

    /// <summary>As many characters as JSON needs for it at least.</summary>
    public static int Length(JsonNode? node) => node switch
    {
        null => 4,
        JsonObject held => 1 + held.Sum(item => item.Key.Length + 4 + Length(item.Value)) + (held.Count == 0 ? 1 : 0),
        JsonArray list => 1 + list.Sum(item => 1 + Length(item)) + (list.Count == 0 ? 1 : 0),
        JsonValue value when value.TryGetValue(out string? text) => text.Length + 2 + text.Count(c => c is '"' or '\\' or '\n'),
        _ => node.ToJsonString().Length,
    };

    private static void Check(JsonNode? node, string name, string path)
    {
        if (node is JsonArray list)
        {
            foreach (var (item, i) in list.Select((item, i) => (item, i)))
                Check(item, name, $"{path}.{i}");
        }
        else if (node is JsonObject held)
        {
            var kind = held["type"] is JsonValue type && type.TryGetValue(out string? said) ? said : name;
            foreach (var (limited, most) in Most[kind].Concat(Most[""]))
                CheckSize(held, limited, most, path);
            if (kind is "plain_text" or "mrkdwn" or "text" or "markdown")
                Limit.Range(Size(held["text"]), 1, MarkdownText, path, "characters");
            foreach (var (inner, value) in held)
                Check(value, inner, $"{path}.{inner}");
        }
    }

    private static void CheckSize(JsonObject held, string name, int most, string path)
    {
        var isEach = name.EndsWith("[]", StringComparison.Ordinal);
        if (held[isEach ? name[..^2] : name] is not { } limited)
            return;
        foreach (var one in isEach ? limited.AsArray() : [limited.DeepClone()])
            Limit.Range(Size(one), 1, most, $"{path}.{name}", one is JsonArray ? "items" : "characters");
    }

    /// <summary>Items of a list, characters of a text or of a text object.</summary>
    private static int Size(JsonNode? node) => node switch
    {
        JsonArray list => list.Count,
        JsonObject text => Size(text["text"]),
        JsonValue value when value.TryGetValue(out string? text) => text.Length,
        _ => 0,
    };

    private static void CheckIds(JsonArray holders, string name, string path)
    {
        var ids = holders.OfType<JsonObject>().Select(holder => holder[name]?.GetValue<string>()).OfType<string>().ToList();
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
            throw new InvalidOperationException($"{path} holds a {name} twice");
    }
}
