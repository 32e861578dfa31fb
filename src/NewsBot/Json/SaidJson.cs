using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Dates;

namespace NewsBot.Json;

/// <summary>When and where something was said, and the dates in a text. Days are ISO 8601; <c>from</c> and <c>to</c> are both included.</summary>
internal static class SaidJson
{
    /// <summary><c>{"time":"last week","date":null,"place":null,"from":"2026-05-04","to":"2026-05-10"}</c>; null where nothing is said of it.</summary>
    public static void WriteSaid(this Utf8JsonWriter json, string? time, DayRange? days, string? place)
    {
        if (time is null && place is null && days is null)
        {
            json.WriteNull("said");
            return;
        }
        json.WriteStartObject("said");
        json.WriteString("time", time);
        json.WriteString("date", Iso(days?.Day));
        json.WriteString("place", place);
        json.WriteDays(days);
        json.WriteEndObject();
    }

    /// <summary>The dates and relative dates of a text, each with its span and the days that it comes to; nothing where there are none.</summary>
    /// <param name="text">To the letter.</param>
    /// <param name="start">Where it stands in its article.</param>
    /// <param name="published">The article's day.</param>
    public static void WriteDates(this Utf8JsonWriter json, string text, int start, DateOnly? published)
    {
        var dates = DatePhrases.All(text, published);
        if (dates.Count == 0)
            return;
        json.WriteStartArray("dates");
        foreach (var date in dates)
        {
            json.WriteStartObject();
            json.WriteString("text", date.Span.Of(text));
            json.WritePropertyName("span");
            json.WriteSpan(date.Span.Shift(start));
            json.WriteDays(date.Days);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDays(this Utf8JsonWriter json, DayRange? days)
    {
        json.WriteString("from", Iso(days?.First));
        json.WriteString("to", Iso(days?.Last));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
