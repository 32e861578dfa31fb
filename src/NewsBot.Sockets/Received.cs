using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsBot.Sockets;

/// <summary>Reads what a platform sent without trusting its shape: what is missing or of another kind is not there.</summary>
public static partial class Received
{
    /// <summary>A property of an object; an element of kind <see cref="JsonValueKind.Undefined"/> where there is none.</summary>
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement element, string name) => element.Get(name).AsText();

    /// <summary>Half of a surrogate pair, which JSON lets pass and .NET refuses, comes as U+FFFD: who cut a text in the middle of an emoji is understood all the same.</summary>
    public static string? AsText(this JsonElement element) => element.ValueKind == JsonValueKind.String ? Whole(element) : null;

    /// <summary>A text, a number or a truth value, as text.</summary>
    public static string? AsValue(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Whole(element),
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

    /// <summary>Reads with <paramref name="read"/>; null also for a name that holds half of a surrogate pair.</summary>
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

    private static string? Whole(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            var mended = Escapes().Replace(text.GetRawText(), escape => escape.Groups["half"].Success ? @"\uFFFD" : escape.Value);
            return JsonElement.Parse(mended).GetString();
        }
    }

    /// <summary>One escape after the other, so that the backslash of <c>\\</c> begins none.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.Singleline)]
    private static partial Regex Escapes();
}
