using System.Text.Json;
using NewsBot.Sockets;

namespace NewsBot.Slack.Inbound;

/// <summary>A form or a home tab that is open on somebody's screen.</summary>
/// <param name="Hash">Of what it shows: an update that names it does not overwrite a newer one.</param>
/// <remarks>https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload</remarks>
internal sealed record OpenView(string Id, string? Hash, string Callback)
{
    public bool IsHome { get; private init; }

    /// <summary>What the bot gave along with the form.</summary>
    public string? Metadata { get; private init; }

    /// <summary>Null where there is none.</summary>
    public static OpenView? Of(JsonElement view) => view.Text("id") is not { Length: > 0 } id ? null : new OpenView(id, view.Text("hash"), view.Text("callback_id") ?? "")
    {
        IsHome = view.Text("type") == "home",
        Metadata = view.Text("private_metadata"),
    };

    /// <summary>What was filled in, by the element's id; what was left empty is not there.</summary>
    public static IReadOnlyDictionary<string, string> Fields(JsonElement view)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (view.Get("state").Get("values") is not { ValueKind: JsonValueKind.Object } blocks)
            return fields;
        foreach (var element in blocks.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object).SelectMany(block => block.Value.EnumerateObject()))
        {
            if ((element.Value.Text("value") ?? element.Value.Get("selected_option").Text("value")) is { Length: > 0 } value)
                fields[element.Name] = value;
        }
        return fields;
    }
}
