using System.Text.Json;

namespace NewsBot.Sockets;

/// <summary>Reads what a platform sent without trusting its shape: what is missing or of another kind is not there.</summary>
public static class Received
{
    /// <summary>A property of an object; an element of kind <see cref="JsonValueKind.Undefined"/> where there is none.</summary>
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement element, string name) => element.Get(name).AsText();

    public static string? AsText(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>A text, a number or a truth value, as text.</summary>
    public static string? AsValue(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    public static int? Number(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    public static bool IsTrue(this JsonElement element, string name) => element.Get(name).ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    /// <summary>Reads with <paramref name="read"/>; null also for a text that holds half of a surrogate pair, which JSON lets pass and .NET refuses.</summary>
    public static T? Read<T>(JsonElement element, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            return read(element);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
