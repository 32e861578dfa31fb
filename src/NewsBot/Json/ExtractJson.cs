using NewsBot.Core.Archive;

namespace NewsBot.Json;

/// <summary>Who said what in one article, as <c>extract --json</c> prints it. Offsets are UTF-16 code units of the article's text.</summary>
internal static class ExtractJson
{
    public static string Write(Article article, Reading reading) => JsonLine.Write(json =>
    {
        json.WriteString("id", article.Id.Value);
        json.WriteStartArray("attributions");
        foreach (var attribution in reading.Attributions.Where(attribution => attribution.Kind != AttributionKind.None))
        {
            json.WriteStartObject();
            json.WriteSpans("content", attribution.Content);
            json.WriteSpans("source", attribution.Source is { } source ? [source] : []);
            json.WriteSpans("cue", attribution.Cue is { } cue ? [cue] : []);
            json.WriteString("source_text", attribution.Source?.Of(article.Text));
            json.WriteString("speaker", attribution.Speaker?.Name);
            json.WriteString("via", attribution.Via?.Name);
            json.WriteString("type", attribution.Kind.ToString().ToLowerInvariant());
            json.WriteStance(attribution.Stance);
            json.WriteFigures(attribution.Figures.Select(figure => FigureText.From(figure, span => span.Of(article.Text))));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
