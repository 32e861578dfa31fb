using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rendering;

/// <summary>What a form may hold.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal</remarks>
internal static class ModalLimits
{
    public const int Title = 45;
    public const int Fields = 5;
    public const int Label = 45;
    public const int Description = 100;

    /// <summary>The most that a text input can be made to take.</summary>
    public const int Text = 4000;

    /// <returns>The same form.</returns>
    /// <exception cref="InvalidOperationException">Something is over a limit; the message names it.</exception>
    public static JsonObject Checked(JsonObject modal)
    {
        Limit.Text(modal, "title", "modal", 1, Title);
        Limit.Text(modal, "custom_id", "modal", 1, ComponentLimits.CustomId);
        var labels = Limit.Items(modal, "components", "modal").ToList();
        Limit.Range(labels.Count, 1, Fields, "modal.components", "fields");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (label, path) in labels)
        {
            Limit.Text(label, "label", path, 1, Label);
            Limit.Text(label, "description", path, 0, Description);
            var field = label["component"]!.AsObject();
            ComponentLimits.CheckId(field, $"{path}.component", ids);
            if (field["type"]?.GetValue<int>() == ComponentType.StringSelect)
                ComponentLimits.CheckMenu(field, $"{path}.component");
            else
                Limit.Range(field["max_length"]?.GetValue<int>() ?? Text, 1, Text, $"{path}.component.max_length", "characters");
        }
        return modal;
    }
}
