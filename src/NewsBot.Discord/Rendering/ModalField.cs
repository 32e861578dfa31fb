using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>A field of a form: a label around a text input or a menu; the field's name is what it comes back under.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#label</remarks>
internal static class ModalField
{
    // From here on a field is a paragraph, below it a line.
    private const int Paragraph = 150;
    private const int LineStyle = 1;
    private const int ParagraphStyle = 2;

    public static JsonNode Of(FormField field)
    {
        var label = new JsonObject { ["type"] = ComponentType.Label, ["label"] = Cut.Plain(field.Label, ModalLimits.Label) };
        if (Cut.Plain(field.Hint ?? "", ModalLimits.Description) is { Length: > 0 } hint)
            label["description"] = hint;
        label["component"] = field.Choices.Count > 0 ? Menu(field) : Input(field);
        return label;
    }

    private static JsonObject Menu(FormField field) => new()
    {
        ["type"] = ComponentType.StringSelect,
        ["custom_id"] = field.Name,
        ["options"] = ComponentRows.Options(field.Choices),
        ["min_values"] = field.IsRequired ? 1 : 0,
        ["required"] = field.IsRequired,
    };

    private static JsonObject Input(FormField field) => new()
    {
        ["type"] = ComponentType.TextInput,
        ["custom_id"] = field.Name,
        ["style"] = field.Longest > Paragraph ? ParagraphStyle : LineStyle,
        ["max_length"] = Math.Clamp(field.Longest, 1, ModalLimits.Text),
        ["required"] = field.IsRequired,
    };
}
