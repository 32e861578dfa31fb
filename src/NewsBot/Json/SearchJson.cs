using NewsBot.Core.Archive;

namespace NewsBot.Json;

/// <summary>What <c>search --json</c> prints for one query.</summary>
internal static class SearchJson
{
    public static string Write(string question, IEnumerable<PassageHit> hits, TimeSpan elapsed) => JsonLine.Write(json =>
    {
        json.WriteString("question", question);
        json.WriteStartArray("hits");
        foreach (var hit in hits)
        {
            json.WriteStartObject();
            json.WriteArticle(hit.Citation.Article);
            json.WriteNumber("paragraph", hit.Citation.Paragraph);
            json.WriteString("passage", hit.Passage);
            json.WritePropertyName("span");
            json.WriteSpan(hit.Citation.Span);
            json.WriteNumber("score", Math.Round(hit.Score, 4));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteElapsed(elapsed);
    });
}
