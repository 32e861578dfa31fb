using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Json;

/// <summary>A source as <c>export sources</c> writes it: the names of a claim's <c>source</c>, and how much the archive has of it.</summary>
internal static class SourceJson
{
    public static string Write(KnownSource source) => JsonLine.Write(json =>
    {
        json.WriteString("name", source.Name);
        json.WriteString("role", source.Role);
        json.WriteBoolean("named", source.IsNamed);
        json.WriteNumber("claims", source.Claims);
        json.WriteNumber("articles", source.Articles);
        WriteDay(json, "first", source.First);
        WriteDay(json, "last", source.Last);
    });

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
