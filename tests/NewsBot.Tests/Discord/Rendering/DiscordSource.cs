using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Tests.Discord.Rendering;

/// <summary>What is sent to Discord, line by line for a reviewer; what cannot be seen stands as its code point.</summary>
internal static class DiscordSource
{
    public static string Of(JsonObject message)
    {
        var page = new StringBuilder();
        page.Append("content\n").Append(Indented(message["content"]!.GetValue<string>()));
        foreach (var embed in message["embeds"]!.AsArray().Select(node => node!.AsObject()))
        {
            page.Append(CultureInfo.InvariantCulture, $"embed{(embed["color"] is { } colour ? $" #{colour.GetValue<int>():X6}" : "")}{(embed["title"] is { } title ? $" “{title}”" : "")}\n");
            page.Append(Indented(embed["description"]!.GetValue<string>()));
        }
        foreach (var row in message["components"]!.AsArray())
            page.Append("row\n").AppendJoin("", row!["components"]!.AsArray().Select(component => Component(component!.AsObject())));
        page.Append(CultureInfo.InvariantCulture, $"allowed_mentions {message["allowed_mentions"]!.ToJsonString()}\n");
        return Seen(page.ToString());
    }

    public static string OfForm(JsonObject modal)
    {
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"form “{modal["title"]}” {modal["custom_id"]}\n");
        foreach (var label in modal["components"]!.AsArray())
        {
            page.Append(CultureInfo.InvariantCulture, $"  {label!["label"]}{(label["description"] is { } hint ? $" ({hint})" : "")}\n");
            page.Append(Component(label["component"]!.AsObject()));
        }
        return Seen(page.ToString());
    }

    public static string OfChoices(JsonArray choices) => Seen(string.Concat(choices.Select(choice => $"{choice!["name"]} = {choice["value"]}\n")));

    private static string Component(JsonObject component) => component["type"]!.GetValue<int>() switch
    {
        2 => $"  [{component["label"]}] style {component["style"]} {component["custom_id"]}\n",
        3 => $"  menu “{component["placeholder"]}” {component["custom_id"]}\n" + string.Concat(component["options"]!.AsArray().Select(option => $"    {option!["label"]} = {option["value"]}{(option["description"] is { } more ? $" ({more})" : "")}\n")),
        _ => $"  text {component["custom_id"]}, style {component["style"]}, at most {component["max_length"]}{(component["required"]!.GetValue<bool>() ? ", required" : "")}\n",
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
