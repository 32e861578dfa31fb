using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Tests.Slack.Rendering;

/// <summary>What is sent to Slack, line by line for a reviewer; what cannot be seen stands as its code point.</summary>
internal static class SlackSource
{
    public static string OfMessage(JsonObject message) => Seen($"text\n{Indented(Text(message["text"]))}{Blocks(message)}");

    public static string OfView(JsonObject view) => Seen(
        $"{view["type"]} {view["callback_id"]}{(view["title"] is { } title ? $" “{Text(title)}”" : "")}{(view["submit"] is { } submit ? $" [{Text(submit)}]" : "")}{(view["close"] is { } close ? $" [{Text(close)}]" : "")}\n"
        + (view["private_metadata"] is { } kept ? $"  {kept}\n" : "") + Blocks(view));

    public static string OfBlocks(JsonObject holder) => Seen(Blocks(holder));

    public static string OfOptions(JsonObject options) => Seen(string.Concat(options["options"]!.AsArray().Select(Option)));

    private static string Blocks(JsonObject holder) => string.Concat(holder["blocks"]!.AsArray().Select(block => Block(block!.AsObject())));

    private static string Block(JsonObject block) => $"{block["type"]} {block["block_id"]}\n" + block["type"]!.GetValue<string>() switch
    {
        "rich_text" => Indented("> " + string.Concat(block["elements"]![0]!["elements"]!.AsArray().Select(Run))),
        "context" => string.Concat(block["elements"]!.AsArray().Select(text => Indented(Text(text)))),
        "actions" => string.Concat(block["elements"]!.AsArray().Select(element => Element(element!.AsObject()))),
        "input" => $"  {Text(block["label"])}{(block["hint"] is { } hint ? $" ({Text(hint)})" : "")}{(block["optional"]!.GetValue<bool>() ? ", optional" : "")}\n{Element(block["element"]!.AsObject())}",
        _ => Indented(Text(block["text"])) + (block["accessory"] is JsonObject accessory ? Element(accessory) : ""),
    };

    private static string Element(JsonObject element) => element["type"]!.GetValue<string>() switch
    {
        "button" => $"  [{Text(element["text"])}] {element["action_id"]}{(element["style"] is { } style ? $" {style}" : "")}\n",
        "static_select" => $"  menu “{Text(element["placeholder"])}” {element["action_id"]}\n{string.Concat(element["options"]!.AsArray().Select(Option))}",
        "external_select" => $"  menu “{Text(element["placeholder"])}” {element["action_id"]}\n",
        _ => $"  text {element["action_id"]}, at most {element["max_length"]}{(element["multiline"]!.GetValue<bool>() ? ", several lines" : "")}\n",
    };

    private static string Option(JsonNode? option) => $"    {Text(option!["text"])} = {option["value"]}{(option["description"] is { } more ? $" ({Text(more)})" : "")}\n";

    private static string Run(JsonNode? run) => run!["style"] is null ? Text(run["text"]) : $"[bold:{Text(run["text"])}]";

    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonObject text => Text(text["text"]),
        _ => node.GetValue<string>(),
    };

    private static string Indented(string text) => string.Concat(text.Split('\n').Select(line => $"  {line}\n"));

    private static string Seen(string text)
    {
        var seen = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format)
                seen.Append(CultureInfo.InvariantCulture, $"{{U+{rune.Value:X4}}}");
            else
                seen.Append(rune);
        }
        return seen.ToString();
    }
}
