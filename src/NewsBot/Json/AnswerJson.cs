using NewsBot.Core.Answering;

namespace NewsBot.Json;

/// <summary>An answer as <c>ask --json</c> prints it.</summary>
internal static class AnswerJson
{
    public static string Write(Answer answer, TimeSpan elapsed) => JsonLine.Write(json =>
    {
        json.WriteString("question", answer.Question);
        json.WriteString("kind", answer.Kind);
        json.WriteString("outcome", NameOf(answer.Outcome));
        json.WriteString("text", answer.Text);
        json.WriteClaims("claims", answer.Claims, answer.Question);
        json.WriteClaims("near", answer.Near, answer.Question);
        json.WriteStrings("notes", answer.Notes);
        json.WriteStartObject("index");
        json.WriteNumber("articles", answer.Holdings.Articles);
        json.WriteString("newest", answer.Holdings.Newest?.ToString());
        json.WriteEndObject();
        json.WriteElapsed(elapsed);
    });

    public static string NameOf(Outcome outcome) => outcome switch
    {
        Outcome.Found => "found",
        Outcome.Ambiguous => "ambiguous",
        _ => "not_found",
    };
}
