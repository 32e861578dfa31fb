using NewsBot.Core.Chat;

namespace NewsBot.Json;

/// <summary>One entry of the ledger as <c>corrections --json</c> prints it.</summary>
internal static class CorrectionJson
{
    public static string Write(CorrectionEntry entry) => JsonLine.Write(json =>
    {
        json.WriteString("outcome", entry.Told is not null ? "told" : entry.IsGivenUp ? "given_up" : "to_be_told");
        json.WriteString("noted", entry.Noted);
        if (entry.Told is { } told)
            json.WriteString("told", told);
        else
            json.WriteNull("told");
        json.WriteString("platform", entry.Due.Channel.Platform);
        json.WriteString("channel", entry.Due.Channel.Id);
        json.WriteBoolean("private", entry.Due.Channel.Person is not null);
        json.WriteStartObject("article");
        json.WriteString("id", entry.Due.Article.Value);
        json.WriteString("title", entry.Due.Title);
        json.WriteEndObject();
        json.WriteString("text", entry.Telling?.Lead);
        json.WriteStrings("changes", entry.Telling?.Changes ?? []);
        json.WriteNumber("answers", entry.Telling?.Answers.Count ?? 0);
        json.WriteNumber("tries", entry.Tries);
        json.WriteString("trouble", entry.Trouble);
    });
}
