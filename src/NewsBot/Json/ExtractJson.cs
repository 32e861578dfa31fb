using NewsBot.Core.Archive;
using NewsBot.Core.Language;

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
            var time = attribution.Time?.Of(article.Text);
            json.WriteSaid(time, time is null ? null : DatePhrases.DaysOf(time, article.Published?.Day), attribution.Place?.Of(article.Text));
            json.WriteStance(attribution.Stance);
            json.WriteFigures(attribution.Figures.Select(figure => new FigureText(figure, figure.Span.Of(article.Text), figure.Of?.Of(article.Text))));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteDates(article.Text, start: 0, article.Published?.Day);
    });
}
