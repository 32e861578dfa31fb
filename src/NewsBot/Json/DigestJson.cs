using System.Text.Json;
using NewsBot.Core.Chat;

namespace NewsBot.Json;

/// <summary>A digest as <c>digest --json</c> prints it; its claims are those of an answer.</summary>
internal static class DigestJson
{
    public static string Write(DigestEdition edition, TimeSpan elapsed) => JsonLine.Write(json =>
    {
        json.WriteString("since", edition.Since);
        json.WriteString("until", edition.Until);
        json.WriteClaims("corrected", edition.Corrected);
        json.WriteClaims("conflicts", edition.Conflicts);
        json.WriteClaims("thin", edition.Thin);
        json.WriteClaims("figures", edition.Figures);
        json.WriteClaims("quotations", edition.Quotations);
        json.WriteStartArray("articles");
        foreach (var arrival in edition.Articles)
        {
            json.WriteStartObject();
            json.WriteArticle(arrival.Article);
            json.WriteNumber("claims", arrival.Claims);
            WriteInstant(json, "taken", arrival.Taken);
            WriteInstant(json, "embargo", arrival.Opened);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStrings("notes", edition.Notes);
        json.WriteStartObject("index");
        json.WriteNumber("articles", edition.Holdings.Articles);
        json.WriteString("newest", edition.Holdings.Newest?.ToString());
        json.WriteEndObject();
        json.WriteElapsed(elapsed);
    });

    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } there)
            json.WriteString(name, there);
        else
            json.WriteNull(name);
    }
}
