using NewsBot.Sqlite;

namespace NewsBot.Json;

/// <summary>What <c>rephrasings --json</c> prints.</summary>
internal static class RephrasingsJson
{
    public static string Write(IReadOnlyList<KeptRephrasing> rephrasings) => JsonLine.Write(json =>
    {
        json.WriteStartObject("counts");
        foreach (var (outcome, count) in rephrasings.Counts())
            json.WriteNumber(outcome, count);
        json.WriteEndObject();
        json.WriteStartArray("rephrasings");
        foreach (var (at, happened) in rephrasings)
        {
            json.WriteStartObject();
            json.WriteString("at", at);
            json.WriteString("outcome", happened.Outcome);
            json.WriteString("prompt", happened.Prompt);
            json.WriteString("question", happened.Question);
            json.WriteString("prose", happened.Prose);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>How often each outcome came, the most frequent first.</summary>
    public static IEnumerable<(string Outcome, int Count)> Counts(this IReadOnlyList<KeptRephrasing> rephrasings) =>
        rephrasings.CountBy(kept => kept.Event.Outcome).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value));
}
