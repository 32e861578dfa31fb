using System.Text.Json;

namespace NewsBot.Feeds;

/// <summary>Strings of JSON that anyone may have written.</summary>
internal static class JsonStrings
{
    /// <summary>The string; null for what is none, and where an escape writes half a character.</summary>
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The property of that name, whatever its capitals; undefined where there is none.</summary>
    public static JsonElement Property(this JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return default;
        foreach (var property in json.EnumerateObject())
        {
            if (NameOf(property).Equals(name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }
        return default;
    }

    public static string? String(this JsonElement json, string name) => Of(json.Property(name)) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>The value itself, or those in it where it is a list.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? [] : [json];

    /// <summary>The property's name; empty where an escape in it writes half a character.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
